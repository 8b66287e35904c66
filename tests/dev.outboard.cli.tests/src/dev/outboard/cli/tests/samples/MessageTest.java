package dev.outboard.cli.tests.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.outboard.samples.doer.Message;

/** The messages of the sample that is a message loop, as a person writes them. */
class MessageTest {

	@Test
	void linesStandForMessages() {
		assertThat(Message.of("ping")).isEqualTo(new Message.Ping());
		assertThat(Message.of("set-state two words")).isEqualTo(new Message.SetState("two words"));
		assertThat(Message.of("set-state")).isEqualTo(new Message.SetState(""));
		assertThat(Message.of("exit")).isEqualTo(new Message.Exit());
	}

	@Test
	void anythingElseIsUnknown() {
		assertThat(Message.of("Ping of death")).isEqualTo(new Message.Unknown("Ping of death"));
		assertThat(Message.of("")).isEqualTo(new Message.Unknown(""));
	}
}
