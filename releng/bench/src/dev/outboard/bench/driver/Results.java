package dev.outboard.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that was measured so far. It is written down after each row, so that a run that is cut short leaves what it has. */
final class Results {

	private final Settings settings;
	private final Path home;
	private final Machine machine;
	private final List<RowResult> rows = new ArrayList<>();
	private final List<SeriesResult> series = new ArrayList<>();

	Results(Settings settings, Path home, Machine machine) {
		this.settings = settings;
		this.home = home;
		this.machine = machine;
	}

	void add(RowResult result) throws IOException {
		rows.add(result);
		write();
	}

	void add(SeriesResult result) throws IOException {
		series.add(result);
		write();
	}

	/** Returns what the figures were taken on, and how. */
	String head() {
		return machine.text(settings);
	}

	/** Returns how many goals were met. */
	String summary() {
		return Report.summary(rows);
	}

	private void write() throws IOException {
		if (settings.json().isPresent()) {
			Files.writeString(settings.json().get(), JsonReport.of(machine, settings, rows, series));
		}
		// what was looked at in haste, or in part, takes no place of a full run
		boolean full = settings.only().isEmpty() && !settings.quick();
		Path page = full ? home.resolve("RESULTS.md") : home.resolve("target/RESULTS.md");
		Files.writeString(page, MarkdownReport.of(machine, settings, rows, series));
	}
}
