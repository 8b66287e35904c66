package dev.outboard.cli.tests.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.eclipse.core.runtime.IProgressMonitor;

/** A contract with functions to map lines with. */
public interface Lines {

	/** Returns {@code line}, unless it is {@code kill}, which ends the process, or {@code fail}, which throws. */
	String echo(String line);

	int twice(int number);

	List<String> words(String line);

	Map<String, Integer> lengths(List<String> words);

	Optional<String> unlessEmpty(String line);

	CompletionStage<String> later(String line);

	void nothing(String line);

	String twoLines(String line);

	String halfOfAPair(String line);

	/** Returns {@code line}, and whether it was given a monitor. */
	String watched(String line, IProgressMonitor monitor);

	int watchedTwice(IProgressMonitor monitor, int number);

	String constant();

	String both(String a, String b);
}
