package dev.outboard.ui.tests.call;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contract with parameters and results of every kind that the Call view has a field or a picture for. */
public interface Studio {

	/** A choice. */
	enum Tone {
		WARM, COLD
	}

	/** A small record. */
	record Point(int x, int y) {
	}

	/** A record of records. */
	record Line(Point from, Point to, Tone tone) {
	}

	String draw(Line line, boolean filled);

	List<Point> grid(int columns, int rows);

	long sum(List<Integer> numbers);

	int bend(List<Point> points);

	int weigh(Map<String, Integer> weights);

	byte[] picture(int width, int height);

	String greet(Optional<String> name, LocalDate day);

	Path parent(Path file);

	Line middle();

	/** Fails where {@code number} is odd. */
	int even(int number);

	/** Fails every second time. */
	int moody();
}
