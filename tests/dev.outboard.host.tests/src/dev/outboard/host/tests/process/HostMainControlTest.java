package dev.outboard.host.tests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.transport.Endpoint;
import dev.outboard.wire.internal.transport.Launch;

/** A host that loses its control side, or never had one, ends: no JVM is left behind. */
class HostMainControlTest extends HostTest {

	@Test
	void theEndOfStandardInputEndsItThoughTheWorkerCountsWithoutEnd() throws Exception {
		startReady();
		control.call("loop");
		host.stdout().await("looping"::equals);
		host.input().close();
		assertThat(host.awaitEnd()).isNotZero();
	}

	@Test
	void whatTheWorkerHasStartedEndsWithIt() throws Exception {
		startReady();
		ProcessHandle grandchild = ProcessHandle.of((Long) control.result("startProcess")).orElseThrow();
		host.input().close();
		assertThat(host.awaitEnd()).isNotZero();
		grandchild.onExit().get(1, TimeUnit.MINUTES);
	}

	@Test
	void soItDoesWhileTheWorkerStartsWithoutEnd() throws Exception {
		host.launch(control.launch("loop"));
		host.stdout().await("looping"::equals);
		host.input().close();
		assertThat(host.awaitEnd()).isNotZero();
	}

	@Test
	void aPeerThatClosesTheSocketEndsIt() throws Exception {
		startReady();
		control.hangUp();
		assertThat(host.awaitEnd()).isNotZero();
	}

	@Test
	void soItDoesWhileTheWorkerCountsWithoutEnd() throws Exception {
		startReady();
		control.call("loop");
		host.stdout().await("looping"::equals);
		control.hangUp();
		assertThat(host.awaitEnd()).isNotZero();
	}

	@Test
	void theEndOfItsParentEndsItThoughAShutdownHookHangs() throws Exception {
		try (HostProcess child = HostProcess.ofAShell()) {
			child.launch(control.launch("well"));
			control.open();
			control.expect(MessageKind.READY);
			control.result("hangAtTheEnd");
			long pid = (Long) control.result("pid");
			control.result("exit", 0);
			control.expect(MessageKind.ENDING);
			control.hangUp();
			child.input().close();
			child.stdout().await("hanging"::equals);
			ProcessHandle jvm = ProcessHandle.of(pid).orElseThrow();
			child.kill();
			jvm.onExit().get(1, TimeUnit.MINUTES);
		}
	}

	@Test
	void framesThatAreNoneEndItWithAReason() throws Exception {
		host.launch(control.launch("well"));
		control.accept();
		control.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes()));
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).anyMatch(line -> line.contains("connection to the control side failed")
				&& line.contains("limit"));
	}

	@Test
	void messagesThatAreNoneEndItWithAReason() throws Exception {
		host.launch(control.launch("well"));
		control.accept();
		control.write(ByteBuffer.wrap(new byte[] { 0, 0, 0, 9, 99, 0, 0, 0, 0, 0, 0, 0, 0 }));
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).anyMatch(line -> line.contains("no kind of message is numbered 99"));
	}

	@Test
	void aControlSideThatIsNotThereEndsItWithAReason() throws Exception {
		Launch launch = control.launch("well");
		Endpoint nowhere = new Endpoint.UnixSocket(Path.of("no", "such", "socket"));
		host.launch(new Launch(nowhere, launch.secret(), launch.setup()));
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).anyMatch(line -> line.contains("can't connect")
				&& line.contains(nowhere.toText()));
	}

	@Test
	void anotherProtocolEndsItWithAReason() throws Exception {
		byte[] bytes = written(control.launch("well"));
		bytes[3] = 99;
		host.input().write(bytes);
		host.input().flush();
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).singleElement().asString().contains("protocol 99");
		assertThat(host.stdout().awaitAll()).isEmpty();
	}

	@Test
	void aLaunchCutShortEndsItWithAReason() throws Exception {
		byte[] bytes = written(control.launch("well"));
		host.input().write(Arrays.copyOf(bytes, bytes.length - 1));
		host.input().close();
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).singleElement().asString().contains("ended");
	}

	@Test
	void soDoesNothingAtAll() throws Exception {
		host.input().close();
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).singleElement().asString().contains("ended early");
	}

	@Test
	void aSetupThatIsNoneEndsItWithAReason() throws Exception {
		Launch launch = control.launch("well");
		host.launch(new Launch(launch.endpoint(), launch.secret(), new byte[] { 1, 2, 3 }));
		assertThat(host.awaitEnd()).isNotZero();
		assertThat(host.stderr().awaitAll()).singleElement().asString().contains("the worker's JVM ends");
	}

	private static byte[] written(Launch launch) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		launch.writeTo(out);
		return out.toByteArray();
	}
}
