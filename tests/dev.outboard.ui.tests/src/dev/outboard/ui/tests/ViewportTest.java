package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.outboard.ui.internal.plot.Viewport;
import dev.outboard.ui.internal.plot.Viewport.Window;

/** Which span of time the plot shows. */
class ViewportTest {

	private static final long SECOND = 1_000_000;

	private final Viewport viewport = new Viewport();

	@Test
	void beginsWithTheFirstValueAndThenFollowsTheNewest() {
		assertThat(viewport.window(100 * SECOND, 103 * SECOND)).isEqualTo(new Window(100 * SECOND, 110 * SECOND));
		assertThat(viewport.window(100 * SECOND, 130 * SECOND)).isEqualTo(new Window(100 * SECOND, 130 * SECOND));
		assertThat(viewport.window(100 * SECOND, 500 * SECOND)).isEqualTo(new Window(440 * SECOND, 500 * SECOND));
	}

	@Test
	void zoomingKeepsTheNewestWhileItFollows() {
		viewport.zoom(0.5, 0, viewport.window(0, 500 * SECOND));

		assertThat(viewport.window(0, 600 * SECOND)).isEqualTo(new Window(570 * SECOND, 600 * SECOND));
		assertThat(viewport.isFollowing()).isTrue();
	}

	@Test
	void zoomingAroundAPointLeavesItWhereItIs() {
		viewport.choose(100 * SECOND, 200 * SECOND);

		viewport.zoom(0.5, 120 * SECOND, viewport.window(0, 500 * SECOND));

		assertThat(viewport.window(0, 900 * SECOND)).isEqualTo(new Window(110 * SECOND, 160 * SECOND));
	}

	@Test
	void movingStaysThereUntilItIsReset() {
		viewport.move(-0.25, viewport.window(0, 500 * SECOND));

		assertThat(viewport.isFollowing()).isFalse();
		assertThat(viewport.window(0, 900 * SECOND)).isEqualTo(new Window(425 * SECOND, 485 * SECOND));
		viewport.reset();
		assertThat(viewport.window(0, 900 * SECOND)).isEqualTo(new Window(840 * SECOND, 900 * SECOND));
	}

	@Test
	void aSpanIsNeverNothing() {
		viewport.choose(5, 5);

		assertThat(viewport.window(0, 10).to()).isGreaterThan(viewport.window(0, 10).from());
	}
}
