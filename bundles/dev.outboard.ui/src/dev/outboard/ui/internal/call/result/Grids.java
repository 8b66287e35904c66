package dev.outboard.ui.internal.call.result;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import dev.outboard.json.internal.JsonValues;

/** Makes tables of records, lists and maps. */
final class Grids {

	private static final int MOST_ROWS = 100_000;
	/** How many rows go into the text. */
	private static final int TEXT_ROWS = 100;

	private Grids() {
	}

	static Presentation.Grid ofRecord(Record record) {
		List<String[]> rows = Arrays.stream(record.getClass().getRecordComponents())
				.map(component -> new String[] { component.getName(), cell(record, component) }).toList();
		return grid(ShownText.cell(record), List.of(Messages.column_component, Messages.column_value), rows, 0);
	}

	static Presentation.Grid ofMap(Map<?, ?> map) {
		List<String[]> rows = map.entrySet().stream().limit(MOST_ROWS)
				.map(entry -> new String[] { ShownText.cell(entry.getKey()), ShownText.cell(entry.getValue()) }).toList();
		return grid(count(map.size()), List.of(Messages.column_key, Messages.column_value), rows, map.size() - rows.size());
	}

	/** @param elements at least one */
	static Presentation.Grid ofElements(Collection<?> elements) {
		Class<?> type = elements.stream().findFirst().map(Object::getClass).orElse(null);
		boolean records = type != null && type.isRecord()
				&& elements.stream().allMatch(element -> element != null && element.getClass() == type);
		RecordComponent[] components = records ? type.getRecordComponents() : new RecordComponent[0];
		List<String> columns = new ArrayList<>(List.of(Messages.column_index));
		columns.addAll(records ? Arrays.stream(components).map(RecordComponent::getName).toList()
				: List.of(Messages.column_value));
		List<String[]> rows = new ArrayList<>();
		elements.stream().limit(MOST_ROWS).forEach(element -> {
			Stream<String> cells = records ? Arrays.stream(components).map(component -> cell((Record) element, component))
					: Stream.of(ShownText.cell(element));
			rows.add(Stream.concat(Stream.of(Integer.toString(rows.size())), cells).toArray(String[]::new));
		});
		return grid(count(elements.size()), columns, rows, elements.size() - rows.size());
	}

	private static String cell(Record record, RecordComponent component) {
		return ShownText.cell(JsonValues.component(record, component));
	}

	private static String count(int elements) {
		return NLS.bind(Messages.elements, ShownText.count(elements));
	}

	private static Presentation.Grid grid(String headline, List<String> columns, List<String[]> rows, int leftOut) {
		String text = Stream.concat(Stream.of(headline, String.join("\t", columns)),
				rows.stream().limit(TEXT_ROWS).map(row -> String.join("\t", row))).collect(Collectors.joining("\n"));
		int more = rows.size() + leftOut - TEXT_ROWS;
		String end = more > 0 ? '\n' + NLS.bind(Messages.rows_more, ShownText.count(more)) : "";
		return new Presentation.Grid(columns, rows, leftOut, text + end);
	}
}
