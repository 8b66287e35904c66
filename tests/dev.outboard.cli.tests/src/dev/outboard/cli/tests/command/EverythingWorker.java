package dev.outboard.cli.tests.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;

/** The worker of {@link Everything}. */
public final class EverythingWorker implements Everything {

	private final Signal.Emitter<List<String>> lines = new Signal.Emitter<>();
	private final Property.Source<Integer> rate = new Property.Source<>(1);

	@Override
	public Signal<List<String>> lines() {
		return lines;
	}

	@Override
	public WritableProperty<Integer> rate() {
		return rate;
	}

	@Override
	public Sample echo(Sample sample) {
		return sample;
	}

	@Override
	public Colour next(Colour colour) {
		return colour == Colour.RED ? Colour.GREEN : Colour.RED;
	}

	@Override
	public List<String> words(String text) {
		return List.of(text.split(" "));
	}

	@Override
	public double[] specials() {
		return new double[] { Double.NaN, Double.POSITIVE_INFINITY, -0.0 };
	}

	@Override
	public Optional<Long> maybe(Optional<Long> value) {
		return value;
	}

	@Override
	public CompletionStage<String> later(String text) {
		return CompletableFuture.supplyAsync(() -> text + ", later");
	}

	@Override
	public CompletionStage<Void> laterNothing() {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void nothing() {
		// that is all
	}

	@Override
	public int add(int a, int b) {
		return a + b;
	}

	@Override
	public double add(double a, double b) {
		return a + b;
	}

	@Override
	public String log(String line) {
		System.getLogger("everything").log(System.Logger.Level.WARNING, line, new IllegalStateException("the reason"));
		return "logged";
	}

	@Override
	public String print(String line) {
		System.out.println("out " + line);
		System.err.println("err " + line);
		return "printed";
	}
}
