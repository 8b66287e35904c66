package dev.outboard.bench.driver;

/**
 * A figure that a repeat yields.
 *
 * @param name   by which it is found among what the agent says, and what the driver adds to that
 * @param title  what it is called in the table
 * @param unit   how it is shown
 */
record Figure(String name, String title, Unit unit) {

	/** The median time of one. */
	static final Figure P50 = new Figure("p50", "p50", Unit.TIME);

	/** The time that 99 of 100 keep. */
	static final Figure P99 = new Figure("p99", "p99", Unit.TIME);

	/** How many a second. Added by the driver. */
	static final Figure RATE = new Figure("rate", "", Unit.RATE);

	/** How many bytes a second. Added by the driver. */
	static final Figure BANDWIDTH = new Figure("bandwidth", "", Unit.BANDWIDTH);
}
