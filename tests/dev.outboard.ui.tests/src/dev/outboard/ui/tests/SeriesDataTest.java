package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.ui.internal.chart.Points;
import dev.outboard.ui.internal.plot.SeriesData;

/** What a series of the plot keeps, and what of it is drawn. */
class SeriesDataTest {

	private static final long SECOND = 1_000_000;

	private final SeriesData data = new SeriesData();

	@Test
	void slowValuesPushOutTheOldest() {
		for (int i = 0; i < SeriesData.CAPACITY + 500; i++) {
			data.add(i * SECOND, i);
		}

		assertThat(data.size()).isEqualTo(SeriesData.CAPACITY);
		assertThat(data.first(-1)).isEqualTo(500 * SECOND);
		assertThat(data.latest()).isEqualTo(SeriesData.CAPACITY + 499);
		double[] values = data.copy().values();
		assertThat(values[0]).isEqualTo(500);
		assertThat(values[values.length - 1]).isEqualTo(SeriesData.CAPACITY + 499);
	}

	@Test
	void ofFastValuesTheLowestAndHighestOfEachHundredthOfASecondStay() {
		int count = 10 * SeriesData.CAPACITY;
		for (int i = 0; i < count; i++) {
			data.add(i, i == 4711 ? -50 : i == count - 20 ? 5000 : i % 100);
		}

		assertThat(data.isThinned()).isTrue();
		assertThat(data.size()).isLessThanOrEqualTo(2 * count / 10_000);
		assertThat(data.first(-1)).as("nothing old had to go").isLessThan(10_000);
		double[] values = data.copy().values();
		assertThat(Arrays.stream(values).min()).hasValue(-50);
		assertThat(Arrays.stream(values).max()).hasValue(5000);
		assertThat(data.copy().times()).isSorted();
	}

	@Test
	void ofEachColumnOfPixelsTheExtremesAreDrawn() {
		for (int i = 0; i < 50_000; i++) {
			data.add(i * 1000L, i == 20_001 ? 99 : Math.sin(i));
		}

		List<Points> drawn = data.part(0, 50 * SECOND, 100, 60 * SECOND, false);

		assertThat(drawn).singleElement().satisfies(points -> {
			assertThat(points.size()).isBetween(100, 4 * 101);
			assertThat(points.values()).contains(99);
			assertThat(points.times()).isSorted();
		});
	}

	@Test
	void onlyWhatIsInSightAndNextToItIsDrawn() {
		for (int i = 0; i < 100; i++) {
			data.add(i * SECOND, i);
		}

		assertThat(data.part(10 * SECOND, 12 * SECOND, 1000, 60 * SECOND, true)).singleElement()
				.satisfies(points -> assertThat(points.values()).containsExactly(9, 10, 11, 12, 13));
	}

	@Test
	void whatCameAfterAMomentIsLeftOut() {
		for (int i = 0; i < 100; i++) {
			data.add(i * SECOND, i);
		}

		assertThat(data.part(97 * SECOND, 200 * SECOND, 1000, 98 * SECOND + 1000, true)).singleElement()
				.satisfies(points -> assertThat(points.values()).containsExactly(96, 97, 98, 98));
	}

	@Test
	void aGapPartsTheLineAndTheLastValueHolds() {
		data.add(1 * SECOND, 1);
		data.gap(2 * SECOND);
		data.gap(2 * SECOND);
		data.add(3 * SECOND, 3);
		data.add(4 * SECOND, Double.POSITIVE_INFINITY);
		data.add(5 * SECOND, 5);

		List<Points> drawn = data.part(0, 10 * SECOND, 1000, 9 * SECOND, true);

		assertThat(drawn).hasSize(3);
		assertThat(drawn.get(2).values()).containsExactly(5, 5);
		assertThat(drawn.get(2).times()).containsExactly(5000, 9000);
	}
}
