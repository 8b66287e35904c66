package dev.outboard.bench.driver;

import java.util.List;

/** Writes the results down to be kept. */
final class MarkdownReport {

	private MarkdownReport() {
	}

	static String of(Machine machine, Settings settings, List<RowResult> results) {
		StringBuilder text = new StringBuilder("""
				# What the bench measured last

				Written by `releng/bench/run`. %s.

				%s.

				%s
				""".formatted(machine.text(settings).replace("\n", "\n"), Report.summary(results), Report.MARKDOWN_HEAD));
		results.forEach(result -> text.append(Report.markdown(result)).append('\n'));
		return text.toString();
	}
}
