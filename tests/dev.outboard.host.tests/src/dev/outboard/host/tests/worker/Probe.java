package dev.outboard.host.tests.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A contract with a function for everything that a call can come to. */
public interface Probe {

	String echo(String text);

	void nothing();

	String threadName();

	void fail(String message) throws IOException;

	void overflow();

	/** Waits for {@link Stage#permit()} or an interrupt, and returns which it was. */
	String hold(String name);

	/** Waits like {@link #hold}, but leaves an interrupt pending. */
	void holdAndStayInterrupted(String name);

	boolean isInterrupted();

	void interruptMyself();

	/** Returns a stage that the test completes. */
	CompletionStage<String> later(String name);

	/** Waits like {@link #hold}, then returns a stage that the test completes. */
	CompletionStage<String> holdThenLater(String name);

	CompletionStage<String> neverAStage();

	/** Returns a stage that refuses to be turned into a future. */
	CompletionStage<String> stubbornStage(String name);

	CompletionStage<Path> foreignPathLater();

	CompletionStage<List<Integer>> falseListLater();

	Path foreignPath();

	byte[] bytes(int count);

	void exit(int status);
}
