package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
	void whatMakesNoSenseIsRefused() {
		PoolOptions options = PoolOptions.defaults();
		assertThatIllegalArgumentException().isThrownBy(() -> options.workers(0)).withMessageContaining("workers: 0");
		assertThatIllegalArgumentException().isThrownBy(() -> options.deathsPerTask(0));
		assertThatIllegalArgumentException().isThrownBy(() -> options.inFlightPerWorker(-1));
		assertThatNullPointerException().isThrownBy(() -> options.startOptions(null));
		assertThatNullPointerException().isThrownBy(() -> options.workerListener(null));
	}
}
