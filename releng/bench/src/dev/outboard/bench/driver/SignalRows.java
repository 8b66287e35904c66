package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.FLOOR;
import static dev.outboard.bench.driver.Subject.OUTBOARD;

import java.util.List;

/** The rows of signals and properties. */
final class SignalRows {

	private static final Figure LOST = new Figure("lost", "lost", Unit.NUMBER);
	private static final Figure SEEN = new Figure("seen", "seen", Unit.NUMBER);

	private static final int WARM = 1_000_000;

	private SignalRows() {
	}

	static List<Row> all() {
		return List.of(
				Row.of("signals-eventadmin", "signals from a worker to an EventAdmin handler", Figure.RATE)
						.of("stream:16", FLOOR).of("signals", OUTBOARD).warmUp(WARM).also(LOST).goal(Goal.atLeast(1e6, Figure.RATE))
						.goal(Goal.atMost(0, LOST)),
				Row.of("signals-subscriber", "signals from a worker to a subscriber", Figure.RATE).of("stream:16", FLOOR)
						.of("subscriber", OUTBOARD).warmUp(WARM).also(LOST).goal(Goal.atMost(0, LOST)),
				Row.of("property-storm", "changes of a property, until the last is seen", Figure.RATE).of("storm", OUTBOARD)
						.also(SEEN));
	}
}
