package dev.outboard.ui.internal.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

import dev.outboard.ui.internal.table.Column;

/** What stands in the cells of the Channels view. */
final class ChannelTexts {

	/** Index of the column that says how full a channel is. */
	static final int FILL = 4;

	private ChannelTexts() {
	}

	static List<Column<ChannelRow>> columns() {
		return List.of(
				new Column<>(Messages.column_name, SWT.LEAD, 14, 90, ChannelRow::name),
				new Column<>(Messages.column_kind, SWT.LEAD, 9, 88, ChannelRow::kind),
				new Column<>(Messages.column_elements, SWT.LEAD, 12, 80, row -> elements(row.elements())),
				new Column<>(Messages.column_depth, SWT.TRAIL, 10, 96, ChannelTexts::depth),
				new Column<>(Messages.column_fill, SWT.LEAD, 10, 100, row -> row.fill() < 0 ? "" : percent(row.fill())),
				new Column<>(Messages.column_unfinished, SWT.TRAIL, 8, 95, row -> number(row.unfinished())),
				new Column<>(Messages.column_put, SWT.TRAIL, 6, 62, row -> rate(row.flow().putRate())),
				new Column<>(Messages.column_take, SWT.TRAIL, 6, 68, row -> rate(row.flow().takeRate())),
				new Column<>(Messages.column_waiting, SWT.LEAD, 9, 80, ChannelTexts::waiting),
				new Column<>(Messages.column_holders, SWT.LEAD, 16, 100, row -> String.join(", ", row.holders())));
	}

	/** Returns a share of one as a text. */
	static String percent(double share) {
		return NLS.bind(Messages.cell_percent, Math.round(share * 100));
	}

	private static String depth(ChannelRow row) {
		return row.capacity().isEmpty() ? number(row.depth())
				: NLS.bind(Messages.cell_of, number(row.depth()), number(row.capacity()));
	}

	private static String waiting(ChannelRow row) {
		String producers = row.producers() == 0 ? "" : NLS.bind(Messages.cell_producers, number(row.producers()));
		String consumers = row.consumers() == 0 ? "" : NLS.bind(Messages.cell_consumers, number(row.consumers()));
		return producers.isEmpty() || consumers.isEmpty() ? producers + consumers : producers + ", " + consumers;
	}

	/** Says in words who waits, by name where that is known. */
	static String whoWaits(ChannelRow row) {
		List<String> parts = new ArrayList<>();
		if (row.consumers() > 0) {
			parts.add(NLS.bind(Messages.waiting_to_take, names(row.consumers(), row.waiting().consumers())));
		}
		if (row.producers() > 0) {
			parts.add(NLS.bind(Messages.waiting_to_put, names(row.producers(), row.waiting().producers())));
		}
		return parts.isEmpty() ? Messages.waiting_none : String.join(" \u00b7 ", parts);
	}

	private static String names(int count, List<String> names) {
		return names.isEmpty() ? number(count) : String.join(", ", names);
	}

	/** Returns the names of types without their packages. */
	private static String elements(List<String> types) {
		return String.join(", ", types.stream().map(type -> type.replaceAll("[\\w$]+\\.", "")).toList());
	}

	private static String rate(double perSecond) {
		return perSecond > 0 && perSecond < 10 ? String.format("%.1f", perSecond) : number(Math.round(perSecond));
	}

	private static String number(OptionalLong number) {
		return number.isPresent() ? number(number.getAsLong()) : "";
	}

	private static String number(long number) {
		return String.format("%,d", number);
	}
}
