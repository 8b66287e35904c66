package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.outboard.api.StartOptions;
import dev.outboard.ui.internal.workers.StartForm;

/** What is made of the options that a person writes. */
class StartFormTest {

	private static StartForm form(String jvmOptions, String arguments) {
		return new StartForm(Optional.empty(), "", jvmOptions, arguments, Optional.empty(), "");
	}

	@Test
	void whatIsEmptyIsAsTheDefinitionSays() {
		assertThat(form("", " \n").options()).hasToString(StartOptions.defaults().toString());
	}

	@Test
	void argumentsAreWhatTheyLookLike() {
		assertThat(form("", "COM3\n9600\n-5000000000\n2.5\ntrue\nnull\n\"9600\"\na b").options().arguments())
				.containsExactly("COM3", 9600, -5_000_000_000L, 2.5, true, null, "9600", "a b");
	}

	@Test
	void eachLineOfJvmOptionsIsOne() {
		assertThat(form("-Da=b c\n\n -Xss1m ", "").options().jvmOptions()).containsExactly("-Da=b c", "-Xss1m");
	}

	@Test
	void whatIsNoJvmOptionIsRefused() {
		assertThatThrownBy(() -> form("Xss1m", "").options()).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("Xss1m").hasMessageContaining("begins with -");
	}
}
