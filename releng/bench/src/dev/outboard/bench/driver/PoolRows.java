package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.OUTBOARD;
import static dev.outboard.bench.driver.Subject.PYTHON;

import java.util.List;

/** The rows of pools, and of the command line, which maps by one. */
final class PoolRows {

	private static final int LINES = 1_000_000;
	private static final int FEW_LINES = 100_000;

	private PoolRows() {
	}

	static List<Row> all() {
		return List.of(
				Row.of("pool-map", "pool of 2, map of trivial items in chunks", Figure.RATE).of("pool-map", OUTBOARD, PYTHON)
						.goal(Goal.atLeast(1, PYTHON, Figure.RATE)),
				Row.of("pool-single", "pool of 2, map of trivial items one by one", Figure.RATE)
						.of("pool-single", OUTBOARD, PYTHON).goal(Goal.atLeast(20, PYTHON, Figure.RATE)),
				Row.of("pool-submit", "pool of 2, tasks submitted one by one (Python: ProcessPoolExecutor)", Figure.RATE)
						.of("pool-submit", OUTBOARD, PYTHON),
				Row.of("command-map", "outboard map, lines of a file, from cold to the end", Figure.RATE)
						.of("command-map", OUTBOARD).count(FEW_LINES, LINES),
				Row.of("command-call", "outboard call, from cold to the answer", Figure.P50).of("command-call", OUTBOARD)
						.count(2, 5));
	}
}
