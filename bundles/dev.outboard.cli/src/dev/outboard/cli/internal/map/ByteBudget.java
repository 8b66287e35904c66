package dev.outboard.cli.internal.map;

/** Limits how many bytes of input are under way at once; a line that is longer than all of it goes alone. */
final class ByteBudget {

	private static final long LIMIT = 8 * 1024 * 1024;

	private long used;

	/** Waits until there is room for so many bytes. */
	synchronized void take(int bytes) throws InterruptedException {
		while (used > 0 && used + bytes > LIMIT) {
			wait();
		}
		used += bytes;
	}

	/** Gives them back. */
	synchronized void giveBack(int bytes) {
		boolean wasFull = used > LIMIT / 2;
		used -= bytes;
		// only where half of it is free again, so that the reader isn't woken for each line
		if (wasFull && used <= LIMIT / 2) {
			notifyAll();
		}
	}
}
