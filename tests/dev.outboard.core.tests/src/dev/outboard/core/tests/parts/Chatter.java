package dev.outboard.core.tests.parts;

/** Logs through SLF4J. */
public interface Chatter {

	/** Logs once at each level, from the finest on; the first three with parameters, the last with an exception. */
	void everyLevel(String logger);

	/** Logs on a thread of that name. */
	void inThread(String thread, String text) throws InterruptedException;

	/** Logs {@code 0}, {@code 1} and so on, by SLF4J and {@code java.util.logging} in turns. */
	void inTurns(int records);

	/** Logs as the fluent methods do. */
	void fluently(String text);
}
