package dev.outboard.bench.driver;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
		Launcher launcher = new Launcher();
		Results results = new Results(settings, home, Machine.now());
		out.println(results.head() + "\n");
		RowRun rowRun = new RowRun(launcher, settings, logs);
		for (Row row : Rows.all()) {
			if (settings.wants(row)) {
				RowResult result = rowRun.run(row);
				out.println(Report.text(result));
				results.add(result);
			}
		}
		SeriesRun seriesRun = new SeriesRun(launcher, settings, logs);
		for (Series series : Series.all()) {
			if (settings.wants(series)) {
				SeriesResult result = seriesRun.run(series);
				out.println(result.text());
				results.add(result);
			}
		}
		out.println(results.summary());
	}
}
