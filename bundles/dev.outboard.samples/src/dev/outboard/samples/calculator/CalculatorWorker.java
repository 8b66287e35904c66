package dev.outboard.samples.calculator;

/** The implementation of {@link Calculator}. */
public final class CalculatorWorker implements Calculator {

	@Override
	public int square(int number) {
		return Math.multiplyExact(number, number);
	}

	@Override
	public long pid() {
		return ProcessHandle.current().pid();
	}

	@Override
	public long sleep(long milliseconds) throws InterruptedException {
		Thread.sleep(milliseconds);
		return milliseconds;
	}
}
