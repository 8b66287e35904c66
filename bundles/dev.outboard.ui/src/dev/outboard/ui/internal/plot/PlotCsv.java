package dev.outboard.ui.internal.plot;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes series of the plot as comma-separated values (RFC 4180), one value a line: series after series, each by rising
 * time, in ISO 8601 with microseconds, UTC.
 */
final class PlotCsv {

	private static final String HEADER = "time,worker,name,value\r\n";
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
	/** Up to here every whole number has a double of its own. */
	private static final double WHOLE = 1L << 53;

	private final List<Part> parts = new ArrayList<>();

	private record Part(SeriesKey key, SeriesData data, TreeMap<Long, String> workers) {
	}

	/** Takes down what is to be written, on the UI thread; values that come until it is written are among it. */
	PlotCsv(List<PlotSeries> series) {
		series.forEach(it -> parts.add(new Part(it.key(), it.data(), new TreeMap<>(it.workers()))));
	}

	/** Writes the file anew. Not for the UI thread. */
	void write(Path file) throws IOException {
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			out.write(HEADER);
			for (Part part : parts) {
				write(part, out);
			}
		}
	}

	private static void write(Part part, Writer out) throws IOException {
		SeriesData.Copy copy = part.data().copy();
		String name = field(part.key().member());
		for (int i = 0; i < copy.times().length; i++) {
			if (!Double.isNaN(copy.values()[i])) {
				out.append(TIME.format(Instant.EPOCH.plus(copy.times()[i], ChronoUnit.MICROS))).append(',')
						.append(field(worker(part, copy.times()[i]))).append(',').append(name).append(',')
						.append(number(copy.values()[i])).append("\r\n");
			}
		}
	}

	private static String worker(Part part, long micros) {
		Map.Entry<Long, String> entry = part.workers().floorEntry(micros);
		return entry == null ? part.key().definitionId() : entry.getValue();
	}

	/** Writes a number as every program reads it, a whole one without a fraction. */
	static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) <= WHOLE ? Long.toString((long) value) : Double.toString(value);
	}

	private static String field(String text) {
		return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
				? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
