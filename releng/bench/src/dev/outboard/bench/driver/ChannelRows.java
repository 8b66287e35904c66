package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.FLOOR;
import static dev.outboard.bench.driver.Subject.OUTBOARD;
import static dev.outboard.bench.driver.Subject.PYTHON;

import java.util.ArrayList;
import java.util.List;

/** The rows of queues, pipes, and what is shared. */
final class ChannelRows {

	/** How many bytes a message of a million has. */
	static final int MIB = 1024 * 1024;

	private ChannelRows() {
	}

	static List<Row> all() {
		List<Row> rows = new ArrayList<>();
		for (String kind : List.of("queue", "pipe")) {
			rows.add(Row.of(kind + "-int", kind + " of numbers", Figure.RATE).of("stream:16", FLOOR)
					.of(kind + ":int", OUTBOARD, PYTHON).goal(Goal.atLeast(10, PYTHON, Figure.RATE)));
			rows.add(Row.of(kind + "-1k", kind + " of 1 KiB", Figure.RATE).of("stream:1024", FLOOR)
					.of(kind + ":1024", OUTBOARD, PYTHON).goal(Goal.atLeast(10, PYTHON, Figure.RATE)));
			rows.add(Row.of(kind + "-1m", kind + " of 1 MiB", Figure.BANDWIDTH).of("stream:" + MIB, FLOOR)
					.of(kind + ":" + MIB, OUTBOARD, PYTHON).bytes(MIB).goal(Goal.atLeast(0.7, FLOOR, Figure.BANDWIDTH))
					.goal(Goal.atLeast(5, PYTHON, Figure.BANDWIDTH)));
		}
		rows.add(Row.of("pipe-trip", "a number there and back by a pipe", Figure.P50).of("call", FLOOR)
				.of("pipe-trip", OUTBOARD, PYTHON).pinned().also(Figure.P99));
		rows.add(Row.of("joinable", "joinable queue, 2 put and 2 take", Figure.RATE).of("joinable", OUTBOARD, PYTHON)
				.goal(Goal.atLeast(10, PYTHON, Figure.RATE)));
		rows.add(shared("map-get", "shared map, get").goal(Goal.atLeast(100, PYTHON, Figure.RATE)));
		rows.add(shared("map-put", "shared map, put").goal(Goal.atLeast(3, PYTHON, Figure.RATE)));
		rows.add(Row.of("map-set", "shared map, set, which waits only at the end", Figure.RATE).of("map-set", OUTBOARD)
				.of("map-put", PYTHON));
		rows.add(shared("list-get", "shared list, get"));
		rows.add(shared("list-add", "shared list, add"));
		return rows;
	}

	private static Row shared(String name, String title) {
		return Row.of(name, title, Figure.RATE).of(name, OUTBOARD, PYTHON);
	}
}
