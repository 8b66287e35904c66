package dev.outboard.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.outboard.bench.agent.Figures;

/**
 * What came of a row.
 *
 * @param row      the row
 * @param repeats  the figures of those subjects that have any, repeat by repeat; all have the same number
 * @param failures why others have none
 */
record RowResult(Row row, Map<Subject, List<Figures>> repeats, Map<Subject, String> failures) {

	/** A goal, and how near Outboard has come to it; no value where it could not be measured. */
	record Verdict(Goal goal, Optional<Sample> value) {

		boolean isMet() {
			return value.isPresent() && goal.isMetBy(value.get().median());
		}

		/** Returns it in words, as in {@code 1.22 × floor (≤ 1.3: met)}. */
		String text() {
			if (value.isEmpty()) {
				return goal.text() + ": not measured";
			}
			return "%s (%s: %s)".formatted(goal.against().map(
					subject -> Unit.digits(value.get().median()) + " × " + subject.title())
					.orElseGet(() -> goal.figure().unit().show(value.get().median())), goal.text(), isMet() ? "met" : "MISSED");
		}
	}

	/** Returns a figure of a subject; empty where it could not be measured. */
	Optional<Sample> sample(Subject subject, Figure figure) {
		return Optional.ofNullable(repeats.get(subject))
				.map(all -> new Sample(all.stream().map(f -> f.get(figure.name())).toList()));
	}

	/** Returns Outboard's figure over that of another, as taken in the same repeats. */
	Optional<Sample> ratio(Subject other, Figure figure) {
		List<Figures> ours = repeats.get(Subject.OUTBOARD);
		List<Figures> theirs = repeats.get(other);
		if (ours == null || theirs == null) {
			return Optional.empty();
		}
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < ours.size(); i++) {
			ratios.add(ours.get(i).get(figure.name()) / theirs.get(i).get(figure.name()));
		}
		return Optional.of(new Sample(ratios));
	}

	/** Returns what became of each goal. */
	List<Verdict> verdicts() {
		return row.goals().stream().map(goal -> new Verdict(goal, goal.against() //
				.map(other -> ratio(other, goal.figure())) //
				.orElseGet(() -> sample(Subject.OUTBOARD, goal.figure())))).toList();
	}
}
