package dev.outboard.cli.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a person, with columns as wide as they must be. */
public final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	/** @param headings the first row */
	public Table(String... headings) {
		rows.add(List.of(headings));
	}

	/** Adds a row with as many cells as there are headings. */
	public void add(Object... cells) {
		rows.add(Arrays.stream(cells).map(String::valueOf).toList());
	}

	@Override
	public String toString() {
		return rows.stream().map(this::line).collect(Collectors.joining("\n"));
	}

	private String line(List<String> row) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.size(); i++) {
			line.append(String.format("%-" + width(i) + "s  ", row.get(i)));
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
	}
}
