package dev.outboard.bench.driver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.outboard.bench.agent.Figures;

/**
 * Measures one row: all its subjects in fresh processes, by turns, so that what the machine does besides meets all of them.
 */
final class RowRun {

	private final Launcher launcher;
	private final Settings settings;
	private final Path logs;

	RowRun(Launcher launcher, Settings settings, Path logs) {
		this.launcher = launcher;
		this.settings = settings;
		this.logs = logs;
	}

	RowResult run(Row row) throws InterruptedException {
		Instant deadline = Instant.now().plus(settings.rowLimit());
		List<Contender> contenders = new ArrayList<>();
		try {
			for (Subject subject : row.measures().keySet()) {
				Contender contender = new Contender(row, subject, settings, deadline);
				contenders.add(contender);
				contender.start(launcher, logs.resolve(row.name() + "-" + subject.name().toLowerCase() + ".log"));
			}
			for (Contender contender : contenders) {
				contender.warmUp();
			}
			for (int i = 0; i < settings.repeats(); i++) {
				for (Contender contender : contenders) {
					contender.repeat();
				}
			}
		} finally {
			for (Contender contender : contenders) {
				contender.close();
			}
		}
		return result(row, contenders);
	}

	private static RowResult result(Row row, List<Contender> contenders) {
		Map<Subject, List<Figures>> repeats = new EnumMap<>(Subject.class);
		Map<Subject, String> failures = new EnumMap<>(Subject.class);
		for (Contender contender : contenders) {
			if (contender.failure().isEmpty()) {
				repeats.put(contender.subject(), contender.repeats());
			} else {
				failures.put(contender.subject(), contender.failure());
			}
		}
		return new RowResult(row, repeats, failures);
	}
}
