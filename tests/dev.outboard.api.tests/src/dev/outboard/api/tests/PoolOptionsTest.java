package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.StartOptions;

/** The options of a pool. */
class PoolOptionsTest {

	@Test
	void eachMethodChangesOneThingInACopy() {
		StartOptions start = StartOptions.defaults().heap("64m");
		PoolOptions options = PoolOptions.defaults().workers(3).startOptions(start).deathsPerTask(1).inFlightPerWorker(7);

		assertThat(options.workers()).isEqualTo(3);
		assertThat(options.startOptions()).isSameAs(start);
		assertThat(options.deathsPerTask()).isEqualTo(1);
		assertThat(options.inFlightPerWorker()).isEqualTo(7);
		assertThat(PoolOptions.defaults().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
		assertThat(PoolOptions.defaults().deathsPerTask()).isEqualTo(3);
	}

	@Test
	void workersAreAFixedNumberOrARange() {
		assertThat(PoolOptions.defaults().workers(3).leastWorkers()).isEqualTo(3);
		PoolOptions elastic = PoolOptions.defaults().workers(1, 4).idleExpiry(Duration.ofSeconds(5)).maxCallsPerWorker(9);
		assertThat(elastic.leastWorkers()).isOne();
		assertThat(elastic.workers()).isEqualTo(4);
		assertThat(elastic.idleExpiry()).isEqualTo(Duration.ofSeconds(5));
		assertThat(elastic.maxCallsPerWorker()).hasValue(9);
		assertThat(PoolOptions.defaults().maxCallsPerWorker()).isEmpty();
		assertThat(PoolOptions.defaults().initializer()).isEmpty();
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		PoolOptions options = PoolOptions.defaults();
		assertThatIllegalArgumentException().isThrownBy(() -> options.workers(0)).withMessageContaining("workers: 0");
		assertThatIllegalArgumentException().isThrownBy(() -> options.deathsPerTask(0));
		assertThatIllegalArgumentException().isThrownBy(() -> options.workers(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> options.workers(2, 1)).withMessageContaining("at least 2");
		assertThatIllegalArgumentException().isThrownBy(() -> options.idleExpiry(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> options.maxCallsPerWorker(0));
		assertThatNullPointerException().isThrownBy(() -> options.initializer(Runnable.class, null));
		assertThatIllegalArgumentException().isThrownBy(() -> options.inFlightPerWorker(-1));
		assertThatNullPointerException().isThrownBy(() -> options.startOptions(null));
		assertThatNullPointerException().isThrownBy(() -> options.workerListener(null));
	}
}
