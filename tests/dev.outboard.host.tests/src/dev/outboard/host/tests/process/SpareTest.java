package dev.outboard.host.tests.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.message.MessageKind;

/** A JVM that is started before anybody knows what worker it is to serve. */
class SpareTest extends HostTest {

	@BeforeEach
	void launchOne() throws Exception {
		host.launch(control.launchSpare());
		control.open();
		control.expect(MessageKind.SETUP);
	}

	@Test
	void itServesTheWorkerThatItHearsOf() throws Exception {
		control.setUp("well");
		control.expect(MessageKind.SETUP);
		control.expect(MessageKind.READY);
		assertThat(control.result("pid")).isEqualTo(host.pid());
		assertThat(control.result("echo", "grüße 😀")).isEqualTo("grüße 😀");
		assertThat(control.result("readStandardInput")).isEqualTo(-1);
		control.result("exit", 42);
		control.expect(MessageKind.ENDING);
		control.hangUp();
		host.input().close();
		assertThat(host.awaitEnd()).isEqualTo(42);
		assertThat(host.stdout().awaitAll()).contains("started").endsWith("stopping COMPLETED");
		assertThat(host.stderr().awaitAll()).isEmpty();
	}

	@Test
	void nothingOfTheWorkerRunsBefore() throws Exception {
		host.input().close();
		host.awaitEnd();
		assertThat(host.stdout().awaitAll()).as("after the hello").hasSize(1);
		assertThat(host.stderr().awaitAll()).isEmpty();
	}

	@Test
	void itEndsWhereTheControlSideHangsUp() throws Exception {
		control.hangUp();
		assertThat(host.awaitEnd()).isNotZero();
	}
}
