package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.FLOOR;
import static dev.outboard.bench.driver.Subject.OUTBOARD;
import static dev.outboard.bench.driver.Subject.PYTHON;

import java.util.ArrayList;
import java.util.List;

/** The rows of what workers cost as they start, end, die and idle. */
final class LifeRows {

	private static final double MILLISECOND = 1e6;
	private static final Figure MOST = new Figure("max", "at most", Unit.TIME);
	private static final Figure CPU = new Figure("cpu", "of a core", Unit.PERCENT);
	private static final Figure WAKE_UPS = new Figure("wakeups", "wake-ups", Unit.RATE);
	private static final Figure RESIDENT = new Figure("rss", "resident", Unit.BYTES);
	private static final Figure PROPORTIONAL = new Figure("pss", "proportional", Unit.BYTES);

	private LifeRows() {
	}

	static List<Row> all() {
		List<Row> rows = new ArrayList<>();
		rows.add(start("start-plain", "start to first reply, without any archive", "start:plain")
				.goal(Goal.atMost(1, PYTHON, Figure.P50)));
		rows.add(start("start-archive", "start to first reply, with an archive of its class path", "start:archive")
				.goal(Goal.atMost(1, PYTHON, Figure.P50)));
		rows.add(start("start-c1", "start to first reply, short-lived (C1, Serial), with an archive", "start:archive,short")
				.goal(Goal.atMost(1, PYTHON, Figure.P50)));
		rows.add(Row.of("start-warm", "start to first reply, from the warm pool", Figure.P50)
				.of("start-warm:archive", OUTBOARD).of("start:fork", PYTHON).count(5, 10).also(MOST)
				.goal(Goal.atMost(1, PYTHON, Figure.P50)));
		rows.add(Row.of("stop", "stop of an idle worker", Figure.P50).of("stop", OUTBOARD).count(3, 10).also(MOST)
				.goal(Goal.atMost(50 * MILLISECOND, Figure.P50)));
		rows.add(Row.of("death", "kill of a worker to the failure of its call", Figure.P50).of("death", OUTBOARD, PYTHON)
				.count(3, 10).also(MOST).goal(Goal.atMost(50 * MILLISECOND, MOST)));
		rows.add(idle(1));
		rows.add(idle(10));
		rows.add(idle(100).fullOnly());
		return rows;
	}

	private static Row start(String name, String title, String measure) {
		return Row.of(name, title, Figure.P50).of("start", FLOOR).of(measure, OUTBOARD).of("start:spawn", PYTHON).count(3, 10)
				.also(MOST);
	}

	private static Row idle(int workers) {
		return Row.of("idle-" + workers, "an idle worker among " + workers + ", a second", CPU)
				.of("idle:" + workers, OUTBOARD).count(3, 10).also(WAKE_UPS).also(RESIDENT).also(PROPORTIONAL)
				.goal(Goal.atMost(0.05, CPU)).goal(Goal.atMost(45 * 1e6, RESIDENT));
	}
}
