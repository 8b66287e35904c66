package dev.outboard.ui.tests.call;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The worker of {@link Studio}. */
public final class StudioWorker implements Studio {

	private static final int HEADER = 54;

	private int calls;

	@Override
	public String draw(Line line, boolean filled) {
		return line + (filled ? " filled" : " hollow");
	}

	@Override
	public List<Point> grid(int columns, int rows) {
		return IntStream.range(0, columns * rows).mapToObj(i -> new Point(i % columns, i / columns)).toList();
	}

	@Override
	public long sum(List<Integer> numbers) {
		return numbers.stream().mapToLong(Integer::longValue).sum();
	}

	@Override
	public int bend(List<Point> points) {
		return points.stream().mapToInt(point -> point.x() * point.y()).sum();
	}

	@Override
	public int weigh(Map<String, Integer> weights) {
		return weights.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Returns a bitmap file. */
	@Override
	public byte[] picture(int width, int height) {
		int row = (width * 3 + 3) / 4 * 4;
		ByteBuffer file = ByteBuffer.allocate(HEADER + row * height).order(ByteOrder.LITTLE_ENDIAN);
		file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(HEADER);
		file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24).putInt(0).putInt(row * height);
		file.putInt(0).putInt(0).putInt(0).putInt(0);
		while (file.hasRemaining()) {
			file.put((byte) (file.position() % 256));
		}
		return file.array();
	}

	@Override
	public String greet(Optional<String> name, LocalDate day) {
		return "Hello " + name.orElse("nobody") + " on " + day.getDayOfWeek();
	}

	@Override
	public Path parent(Path file) {
		return file.getParent();
	}

	@Override
	public Line middle() {
		return new Line(new Point(0, 1), new Point(2, 3), Tone.COLD);
	}

	@Override
	public int even(int number) {
		if (number % 2 != 0) {
			throw new IllegalArgumentException(number + " is odd");
		}
		return number;
	}

	@Override
	public int moody() {
		return even(calls++);
	}
}
