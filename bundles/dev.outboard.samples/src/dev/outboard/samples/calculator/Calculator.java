package dev.outboard.samples.calculator;

/** The contract of the calculator, one of the samples. */
public interface Calculator {

	/** Returns the square of {@code number}. */
	int square(int number);

	/** Returns the id of the process that it runs in. */
	long pid();

	/** Returns {@code milliseconds} after so many. */
	long sleep(long milliseconds) throws InterruptedException;
}
