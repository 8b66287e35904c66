package dev.outboard.core.tests.soak;

/** How long a soak is, and by which random numbers it goes. */
final class Soak {

	private static final boolean LONG = Boolean.getBoolean("outboard.soak");

	private Soak() {
	}

	/** Returns how many workers live and die: 100, or 10,000 under {@code ./test --soak}. */
	static int cycles() {
		return given("outboard.soak.cycles", LONG ? 10_000 : 100);
	}

	/** Returns how many processes are killed: 20, or 200 under {@code ./test --soak}. */
	static int kills() {
		return given("outboard.soak.kills", LONG ? 200 : 20);
	}

	/** Returns what the random numbers begin with: another one each time, unless it is given. */
	static long seed() {
		return given("outboard.soak.seed", (int) (System.nanoTime() >>> 10 & Integer.MAX_VALUE));
	}

	/** Returns the failure, with what repeats it. */
	static AssertionError failure(long seed, String where, Throwable cause) {
		return new AssertionError(where + "; for the same random numbers: ./test -Doutboard.soak.seed=" + seed, cause);
	}

	private static int given(String property, int usual) {
		int value = Integer.getInteger(property, 0);
		return value == 0 ? usual : value;
	}
}
