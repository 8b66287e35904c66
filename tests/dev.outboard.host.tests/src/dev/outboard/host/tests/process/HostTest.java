package dev.outboard.host.tests.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.message.MessageKind;

/** Gives a test a host, not launched, and the control side that it is to connect to. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class HostTest {

	ControlSide control;
	HostProcess host;

	@BeforeEach
	void open() throws IOException {
		control = new ControlSide();
		host = new HostProcess();
	}

	@AfterEach
	void close() throws IOException, InterruptedException {
		host.close();
		control.close();
	}

	/** Launches the host and waits until its worker serves. */
	void startReady() throws IOException, InterruptedException {
		host.launch(control.launch("well"));
		control.open();
		control.expect(MessageKind.READY);
	}
}
