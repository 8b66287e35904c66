package dev.outboard.bench.driver;

import java.util.List;

/** Writes the results down to be kept. */
final class MarkdownReport {

	private MarkdownReport() {
	}

	static String of(Machine machine, Settings settings, List<RowResult> results, List<SeriesResult> series) {
		StringBuilder text = new StringBuilder("""
				# What the bench measured last

				Written by `releng/bench/run`. %s; at its end: %s.

				%s.

				%s
				""".formatted(machine.text(settings), Machine.loadAverages(), Report.summary(results), Report.MARKDOWN_HEAD));
		results.forEach(result -> text.append(Report.markdown(result)).append('\n'));
		text.append("\n## Growth\n\n| series | what | figures |\n| --- | --- | --- |\n");
		series.forEach(one -> text
				.append("| %s | %s | %s |%n".formatted(one.series().name(), one.series().title(), one.figures())));
		return text.toString();
	}
}
