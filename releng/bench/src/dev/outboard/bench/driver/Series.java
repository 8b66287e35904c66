package dev.outboard.bench.driver;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What something costs against how much of it there is.
 *
 * @param name    by which it is chosen
 * @param title   what it measures
 * @param measure what Outboard's agent is asked for at each point; the point is its argument
 * @param points  how much of it, in rising order
 * @param most    the highest point of a quick run
 * @param figure  what it costs, of those that a repeat yields
 */
record Series(String name, String title, String measure, List<Integer> points, int most, Figure figure) {

	private static final Figure EACH = new Figure("each", "for each call", Unit.TIME);

	static List<Series> all() {
		List<Integer> upTo64 = doubling(1, 64);
		return List.of(
				new Series("scale-workers", "time for each call, with as many callers as workers", "workers", upTo64, 8,
						EACH),
				new Series("scale-callers", "time for each call, with so many callers of one worker", "callers", upTo64,
						16, EACH),
				new Series("scale-payload", "a call with a byte[] of so many bytes", "bytes",
						IntStream.iterate(16, size -> size <= 64 * ChannelRows.MIB, size -> size * 16).boxed().toList(),
						ChannelRows.MIB, Figure.P50));
	}

	private static List<Integer> doubling(int first, int last) {
		return IntStream.iterate(first, point -> point <= last, point -> point * 2).boxed().toList();
	}

	/** Returns the points of a run. */
	List<Integer> points(boolean quick) {
		return points.stream().filter(point -> !quick || point <= most).toList();
	}
}
