package dev.outboard.cli.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.outboard.samples.adder.AdderWorker;

/** The sample that adds, called without a worker's JVM. */
class AdderTest {

	@Test
	void addsTwo() {
		assertThat(new AdderWorker().addTwo(1, -3)).isEqualTo(-2);
	}

	@Test
	void aSumThatIsTooLargeIsAnError() {
		assertThatThrownBy(() -> new AdderWorker().addTwo(Integer.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
	}
}
