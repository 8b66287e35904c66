package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.OUTBOARD;

import java.util.List;

/** The rows of the user interface. */
final class UiRows {

	private static final Figure LOST = new Figure("lost", "lost", Unit.NUMBER);
	private static final Figure GAP = new Figure("flood-gap", "worst gap", Unit.TIME);
	private static final Figure IDLE_GAP = new Figure("idle-gap", "when idle", Unit.TIME);
	private static final Figure RATIO = new Figure("ratio", "× idle's", Unit.NUMBER);
	private static final Figure BUSY = new Figure("busy", "UI thread busy", Unit.PERCENT);
	private static final Figure SIGNALS = new Figure("signals", "at", Unit.RATE);

	private UiRows() {
	}

	static List<Row> all() {
		return List.of(
				Row.of("ui-signals", "signals from a worker to the UI thread", Figure.RATE).of("ui-signals", OUTBOARD)
						.also(LOST).goal(Goal.atMost(0, LOST)),
				flood("ui-flood", "a UI timer of 10 ms under a flood of signals").goal(Goal.atLeast(1e6, SIGNALS)),
				flood("ui-slow", "the same, where a handler at EventAdmin takes 1 ms for each: the worker takes its pace"),
				flood("ui-slow-other", "the same, where a handler at EventAdmin takes 1 ms for each of another worker's")
						.goal(Goal.atLeast(1e6, SIGNALS)));
	}

	private static Row flood(String name, String title) {
		return Row.of(name, title, GAP).of(name, OUTBOARD).count(1500, 5000).also(IDLE_GAP).also(RATIO).also(BUSY)
				.also(SIGNALS).goal(Goal.atMost(1.5, RATIO)).goal(Goal.atMost(20, BUSY));
	}
}
