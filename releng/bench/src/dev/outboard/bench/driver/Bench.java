package dev.outboard.bench.driver;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures Outboard, the floor and its peers, and says how they compare. */
public final class Bench {

	private Bench() {
	}

	/** Runs what the arguments say. */
	public static void main(String[] arguments) throws Exception {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		if (List.of(arguments).contains("--list")) {
			Rows.all().forEach(row -> out.printf("%-22s %s%n", row.name(), row.title()));
			Series.all().forEach(series -> out.printf("%-22s %s%n", series.name(), series.title()));
			return;
		}
		Optional<Settings> settings = Settings.of(arguments);
		if (settings.isEmpty()) {
			System.err.println("usage: " + Settings.USAGE);
			System.exit(2);
		}
		run(settings.get(), out);
	}

	private static void run(Settings settings, PrintStream out) throws IOException, InterruptedException {
		Path home = Path.of(System.getProperty("bench.home"));
		Path logs = Files.createDirectories(home.resolve("target/logs"));
		RowRun run = new RowRun(new Launcher(), settings, logs);
		Machine machine = Machine.now();
		out.println(machine.text(settings) + "\n");
		List<RowResult> results = new ArrayList<>();
		for (Row row : Rows.all()) {
			if (settings.wants(row)) {
				RowResult result = run.run(row);
				results.add(result);
				out.println(Report.text(result));
			}
		}
		List<SeriesResult> series = new ArrayList<>();
		SeriesRun seriesRun = new SeriesRun(new Launcher(), settings, logs);
		for (Series one : Series.all()) {
			if (settings.wants(one)) {
				SeriesResult result = seriesRun.run(one);
				series.add(result);
				out.println(result.text());
			}
		}
		out.println(Report.summary(results));
		if (settings.json().isPresent()) {
			Files.writeString(settings.json().get(), JsonReport.of(machine, settings, results, series));
		}
		if (settings.only().isEmpty()) {
			Path written = settings.quick() ? home.resolve("target/RESULTS-quick.md") : home.resolve("RESULTS.md");
			Files.writeString(written, MarkdownReport.of(machine, settings, results, series));
			out.println("written: " + written);
		}
	}
}
