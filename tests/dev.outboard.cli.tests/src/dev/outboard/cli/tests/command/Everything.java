package dev.outboard.cli.tests.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;

/** A contract with functions of many shapes, a signal and a property. */
public interface Everything {

	/** Colours. */
	enum Colour {
		RED, GREEN
	}

	/** A generic record. */
	record Pair<A, B>(A first, B second) {
	}

	/** A record of many types. */
	record Sample(String text, Colour colour, Optional<Path> path, List<Pair<String, Integer>> pairs,
			Map<Integer, Boolean> flags, byte[] bytes) {
	}

	Signal<List<String>> lines();

	WritableProperty<Integer> rate();

	Sample echo(Sample sample);

	@EmitsSignal("colour_changed")
	Colour next(Colour colour);

	List<String> words(String text);

	double[] specials();

	Optional<Long> maybe(Optional<Long> value);

	CompletionStage<String> later(String text);

	CompletionStage<Void> laterNothing();

	void nothing();

	int add(int a, int b);

	double add(double a, double b);

	/** Prints a line to standard output and one to standard error. */
	String print(String line);

	/** Logs the line with an exception. */
	String log(String line);
}
