package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.tests.codec.Figure.Group;

/** The largest and the deepest values that are still allowed. */
class LargeValuesTest {

	private static final int MANY = 1_000_000;

	private record Nest(int number, Set<Nest> inner) {
	}

	@Test
	void aListOfAMillion() {
		List<Integer> list = IntStream.range(0, MANY).boxed().toList();
		assertThat(Coding.roundTrip(new TypeOf<List<Integer>>() { }, list).equals(list)).isTrue();
	}

	@Test
	void aSetAndAMapOfAMillion() {
		Set<Long> set = new HashSet<>();
		Map<String, Boolean> map = new HashMap<>();
		for (long i = 0; i < MANY; i++) {
			set.add(i * 0x1_0000_0001L);
			map.put(Long.toString(i, 36), i % 2 == 0);
		}
		assertThat(Coding.roundTrip(new TypeOf<Set<Long>>() { }, set).equals(set)).isTrue();
		assertThat(Coding.roundTrip(new TypeOf<Map<String, Boolean>>() { }, map).equals(map)).isTrue();
	}

	@Test
	void tenMebibytesOfText() {
		String text = "ä漢😀x".repeat(1024 * 1024);
		assertThat(Coding.roundTrip(String.class, text).equals(text)).isTrue();
	}

	@Test
	void fortyMebibytesOfNumbers() {
		double[] numbers = new double[5 * 1024 * 1024];
		numbers[numbers.length - 1] = 1;
		assertThat(Coding.roundTrip(double[].class, numbers)).isEqualTo(numbers);
	}

	/** On a thread with the stack that a JVM gives by default. */
	@Test
	void theDeepestNestingThatIsAllowed() throws Exception {
		FutureTask<Void> task = new FutureTask<>(() -> {
			Figure figure = null;
			Nest nest = new Nest(0, Set.of());
			for (int i = 0; i < 249; i++) {
				List<Figure> members = new ArrayList<>();
				members.add(figure);
				figure = new Group("g", members, Optional.empty());
				nest = new Nest(i, Set.of(nest));
			}
			assertThat(Coding.roundTrip(Figure.class, figure)).isEqualTo(figure);
			assertThat(Coding.roundTrip(Nest.class, nest)).isEqualTo(nest);
		}, null);
		Thread.ofPlatform().start(task);
		task.get();
	}
}
