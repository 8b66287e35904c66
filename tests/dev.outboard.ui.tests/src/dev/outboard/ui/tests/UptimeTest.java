package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.ui.internal.workers.Uptime;

/** How the Workers view writes how long a worker has been running. */
class UptimeTest {

	@ParameterizedTest
	@CsvSource({ "PT0S, 0 s", "PT59.9S, 59 s", "PT1M, 1 min 00 s", "PT59M59S, 59 min 59 s", "PT1H5M7S, 1 h 05 min",
			"PT23H59M, 23 h 59 min", "P3DT4H30M, 3 d 04 h", "PT-5S, 0 s" })
	void isWrittenInTheTwoLargestUnits(Duration uptime, String text) {
		assertThat(Uptime.text(uptime)).isEqualTo(text);
	}
}
