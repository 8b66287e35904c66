package dev.outboard.bench.driver;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.outboard.bench.agent.Figures;

/** Writes the results for machines: every figure of every repeat. Times are in nanoseconds, sizes in bytes. */
final class JsonReport {

	private JsonReport() {
	}

	static String of(Machine machine, Settings settings, List<RowResult> results, List<SeriesResult> series) {
		return """
				{"date": %s, "processor": %s, "processors": %d, "system": %s, "java": %s, "load": %s, "quick": %b,
				"rows": [
				%s
				],
				"series": [
				%s
				]}
				""".formatted(quote(machine.date().toString()), quote(machine.processor()), machine.processors(),
				quote(machine.system()), quote(machine.java()), quote(machine.load()), settings.quick(),
				results.stream().map(JsonReport::row).collect(Collectors.joining(",\n")),
				series.stream().map(JsonReport::series).collect(Collectors.joining(",\n")));
	}

	private static String row(RowResult result) {
		Row row = result.row();
		return """
				{"name": %s, "title": %s, "figure": %s, "absent": %s, "repeats": %s, "failures": %s, "goals": [%s]}"""
				.formatted(quote(row.name()), quote(row.title()), quote(row.figure().name()), quote(row.absent()),
				object(result.repeats(), JsonReport::repeats), object(result.failures(), JsonReport::quote),
				result.verdicts().stream().map(JsonReport::verdict).collect(Collectors.joining(", ")));
	}

	private static String series(SeriesResult result) {
		String points = result.costs().entrySet().stream()
				.map(e -> "{\"at\": %d, \"median\": %s, \"least\": %s, \"most\": %s}".formatted(e.getKey(),
						number(e.getValue().median()), number(e.getValue().least()), number(e.getValue().most())))
				.collect(Collectors.joining(", "));
		return "{\"name\": %s, \"title\": %s, \"points\": [%s], \"exponent\": %s, \"failure\": %s}"
				.formatted(quote(result.series().name()), quote(result.series().title()), points, number(result.exponent()),
				quote(result.failure()));
	}

	private static String repeats(List<Figures> repeats) {
		return repeats.stream().map(figures -> figures.byName().entrySet().stream()
				.map(e -> quote(e.getKey()) + ": " + number(e.getValue())).collect(Collectors.joining(", ", "{", "}")))
				.collect(Collectors.joining(", ", "[", "]"));
	}

	private static String verdict(RowResult.Verdict verdict) {
		return "{\"goal\": %s, \"value\": %s, \"met\": %s}".formatted(quote(verdict.goal().text()),
				verdict.value().map(value -> number(value.median())).orElse("null"),
				verdict.value().isPresent() ? String.valueOf(verdict.isMet()) : "null");
	}

	private static <V> String object(Map<Subject, V> values, Function<V, String> show) {
		return values.entrySet().stream().map(e -> quote(e.getKey().title()) + ": " + show.apply(e.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
	}

	private static String number(double value) {
		return Double.isFinite(value) ? String.valueOf(value) : "null";
	}

	private static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach(c -> quoted
				.append(c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
		return quoted.append('"').toString();
	}
}
