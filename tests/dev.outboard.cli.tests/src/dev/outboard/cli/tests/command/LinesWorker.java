package dev.outboard.cli.tests.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.eclipse.core.runtime.IProgressMonitor;

/** The worker of {@link Lines}. */
public final class LinesWorker implements Lines {

	@Override
	public String echo(String line) {
		if (line.equals("kill")) {
			Runtime.getRuntime().halt(9);
		}
		if (line.equals("fail")) {
			throw new IllegalStateException("failed as asked");
		}
		return line;
	}

	@Override
	public int twice(int number) {
		return 2 * number;
	}

	@Override
	public List<String> words(String line) {
		return List.of(line.split(" "));
	}

	@Override
	public Map<String, Integer> lengths(List<String> words) {
		Map<String, Integer> lengths = new TreeMap<>();
		words.forEach(word -> lengths.put(word, word.length()));
		return lengths;
	}

	@Override
	public Optional<String> unlessEmpty(String line) {
		return Optional.of(line).filter(l -> !l.isEmpty());
	}

	@Override
	public CompletionStage<String> later(String line) {
		return CompletableFuture.supplyAsync(() -> line + ", later");
	}

	@Override
	public void nothing(String line) {
		// that is all
	}

	@Override
	public String twoLines(String line) {
		return line + '\n' + line;
	}

	@Override
	public String halfOfAPair(String line) {
		return line + "\uD83D";
	}

	@Override
	public String watched(String line, IProgressMonitor monitor) {
		return line + (monitor == null ? " unwatched" : " watched");
	}

	@Override
	public int watchedTwice(IProgressMonitor monitor, int number) {
		return 2 * number;
	}

	@Override
	public String constant() {
		return "constant";
	}

	@Override
	public String both(String a, String b) {
		return a + b;
	}
}
