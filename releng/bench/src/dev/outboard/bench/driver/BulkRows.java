package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.FLOOR;
import static dev.outboard.bench.driver.Subject.GRPC;
import static dev.outboard.bench.driver.Subject.OUTBOARD;
import static dev.outboard.bench.driver.Subject.RMI;

import java.util.ArrayList;
import java.util.List;

/** The rows of large arguments. */
final class BulkRows {

	private BulkRows() {
	}

	static List<Row> all() {
		List<Row> rows = new ArrayList<>();
		for (int mib : new int[] { 1, 64 }) {
			int size = mib * ChannelRows.MIB;
			Row bytes = Row.of("bytes-" + mib + "m", "calls with a byte[] of " + mib + " MiB", Figure.BANDWIDTH)
					.of("stream:" + size, FLOOR).of("bytes:" + size, OUTBOARD, RMI, GRPC).bytes(size);
			Row doubles = Row.of("doubles-" + mib + "m", "calls with a double[] of " + mib + " MiB", Figure.BANDWIDTH)
					.of("stream:" + size, FLOOR).of("doubles:" + size, OUTBOARD, RMI).bytes(size);
			for (Row row : List.of(bytes, doubles)) {
				rows.add(row.goal(Goal.atLeast(0.7, FLOOR, Figure.BANDWIDTH)));
			}
		}
		rows.add(Row.of("shared-memory", "calls with a byte[] of 1 MiB, 4 on their way, by shared memory", Figure.BANDWIDTH)
				.of("stream:" + ChannelRows.MIB, FLOOR).of("lane:" + ChannelRows.MIB, OUTBOARD).bytes(ChannelRows.MIB)
				.goal(Goal.atLeast(3, FLOOR, Figure.BANDWIDTH)));
		return rows;
	}
}
