package dev.outboard.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says the results to people. */
final class Report {

	private Report() {
	}

	/** Returns a row in lines of text. */
	static String text(RowResult result) {
		Row row = result.row();
		StringBuilder text = new StringBuilder("%-22s %s%n".formatted(row.name(), row.title()));
		if (!row.absent().isEmpty()) {
			text.append("%24s%s%n".formatted("not taken: ", row.absent()));
		}
		for (Subject subject : row.measures().keySet()) {
			text.append("%22s  %s%n".formatted(subject.title(), figure(result, subject)));
		}
		for (RowResult.Verdict verdict : result.verdicts()) {
			text.append("%22s  %s%n".formatted("", verdict.text()));
		}
		return text.toString();
	}

	/** Returns a row as one of a Markdown table. */
	static String markdown(RowResult result) {
		Row row = result.row();
		String peers = row.measures().keySet().stream()
				.filter(subject -> subject != Subject.FLOOR && subject != Subject.OUTBOARD)
				.map(subject -> subject.title() + " " + figure(result, subject)).collect(Collectors.joining("; "));
		String outboard = row.absent().isEmpty() ? figure(result, Subject.OUTBOARD) : "not taken: " + row.absent();
		String verdicts = result.verdicts().stream().map(RowResult.Verdict::text).collect(Collectors.joining("; "));
		return "| %s | %s | %s | %s | %s | %s |".formatted(row.name(), row.title(), figure(result, Subject.FLOOR), outboard,
				peers, verdicts);
	}

	static final String MARKDOWN_HEAD = """
			| row | what | floor | Outboard | peers | goals |
			| --- | --- | --- | --- | --- | --- |""";

	private static String figure(RowResult result, Subject subject) {
		Row row = result.row();
		if (!row.measures().containsKey(subject)) {
			return "";
		}
		if (result.failures().containsKey(subject)) {
			return "not taken: " + result.failures().get(subject);
		}
		List<String> parts = new ArrayList<>();
		parts.add(row.figure().unit().show(result.sample(subject, row.figure()).orElseThrow()));
		for (Figure extra : row.extras()) {
			if (result.repeats().get(subject).getFirst().byName().containsKey(extra.name())) {
				parts.add(extra.title() + " " + extra.unit().show(result.sample(subject, extra).orElseThrow().median()));
			}
		}
		return String.join(", ", parts).replaceAll(",  +", ", ");
	}

	/** Returns how many goals were met, in words. */
	static String summary(List<RowResult> results) {
		List<RowResult.Verdict> all = results.stream().flatMap(result -> result.verdicts().stream()).toList();
		long met = all.stream().filter(RowResult.Verdict::isMet).count();
		long unknown = all.stream().filter(verdict -> verdict.value().isEmpty()).count();
		return String.format(Locale.ROOT, "%d goals: %d met, %d missed, %d not measured", all.size(), met,
				all.size() - met - unknown, unknown);
	}
}
