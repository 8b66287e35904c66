package dev.outboard.bench.driver;

import java.util.ArrayList;
import java.util.List;

/** All rows there are, in the order of the table. */
final class Rows {

	private Rows() {
	}

	static List<Row> all() {
		List<Row> rows = new ArrayList<>();
		rows.addAll(CallRows.all());
		rows.addAll(SignalRows.all());
		rows.addAll(ChannelRows.all());
		rows.addAll(BulkRows.all());
		rows.addAll(PoolRows.all());
		rows.addAll(LifeRows.all());
		rows.addAll(UiRows.all());
		return rows;
	}
}
