package dev.outboard.cli.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.outboard.samples.upper.UpperWorker;

/** The sample that turns text into upper case, called without a worker's JVM. */
class UpperTest {

	@Test
	void upperCaseIsTheSameInEveryLocale() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.of("tr"));
		try {
			assertThat(new UpperWorker().upper("grüße, istanbul")).isEqualTo("GRÜSSE, ISTANBUL");
		} finally {
			Locale.setDefault(before);
		}
	}
}
