package dev.outboard.samples.adder;

/** The worker of {@link Adder}. */
public final class AdderWorker implements Adder {

	@Override
	public int addTwo(int a, int b) {
		return Math.addExact(a, b);
	}
}
