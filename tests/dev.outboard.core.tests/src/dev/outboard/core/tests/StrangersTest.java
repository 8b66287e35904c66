package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.LogRecorder;

/** Peers that connect where a worker is expected, and aren't the worker. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script holds the start")
class StrangersTest extends WorkerTest {

	private final List<SocketChannel> opened = new ArrayList<>();
	private LogRecorder log;
	@TempDir
	private Path folder;

	@BeforeEach
	void listen() {
		log = new LogRecorder();
	}

	@AfterEach
	void close() throws IOException {
		log.close();
		for (SocketChannel channel : opened) {
			channel.close();
		}
	}

	@Test
	void wrongMissingAndLateSecretsAreRefusedWithoutHoldingUpTheWorker() throws Exception {
		HeldStart start = new HeldStart(folder);
		WorkerHandle<Probe> probe = workers.start(Probe.class, start.options());
		SocketChannel silent = connect(start.socket());
		SocketChannel halting = connect(start.socket());
		halting.write(ByteBuffer.allocate(31));
		SocketChannel wrong = connect(start.socket());
		wrong.write(ByteBuffer.allocate(32));
		connect(start.socket()).close();
		start.release();
		get(probe.ready());
		answer(probe.call(p -> p.add(1, 2))).isEqualTo(3);
		for (SocketChannel refused : List.of(silent, halting, wrong)) {
			assertThat(refused.read(ByteBuffer.allocate(1))).isEqualTo(-1);
		}
		assertThat(log.mentioning("where a worker is expected, was refused")).hasSize(4)
				.anyMatch(line -> line.contains("it showed a wrong secret"))
				.anyMatch(line -> line.contains("it hung up before it showed the secret"))
				.filteredOn(line -> line.contains("it had shown no secret by the end of the worker's start")).hasSize(2);
	}

	@Test
	void aCrowdOfStrangersNeitherFillsTheLogNorKeepsTheWorkerOut() throws Exception {
		HeldStart start = new HeldStart(folder);
		WorkerHandle<Probe> probe = workers.start(Probe.class, start.options());
		Path socket = start.socket();
		int crowd = 100;
		List<CompletableFuture<Integer>> ends = new ArrayList<>();
		try (ExecutorService strangers = Executors.newFixedThreadPool(crowd)) {
			for (int i = 0; i < crowd; i++) {
				ends.add(CompletableFuture.supplyAsync(() -> connectAndListen(socket), strangers));
			}
			start.release();
			get(probe.ready());
			for (CompletableFuture<Integer> end : ends) {
				answer(end).isEqualTo(-1);
			}
		}
		answer(probe.call(p -> p.add(1, 2))).isEqualTo(3);
		assertThat(log.mentioning("was refused")).hasSize(10)
				.last().asString().contains("Further ones are refused without a word");
	}

	@Test
	void afterTheWorkerNobodyCanConnect() throws Exception {
		HeldStart start = new HeldStart(folder);
		WorkerHandle<Probe> probe = workers.start(Probe.class, start.options());
		Path socket = start.socket();
		start.release();
		get(probe.ready());
		assertThat(socket.getParent()).doesNotExist();
		assertThatThrownBy(() -> connect(socket)).isInstanceOf(IOException.class);
	}

	@Test
	void aStartThatIsEndedLeavesNoSocketBehind() throws Exception {
		HeldStart start = new HeldStart(folder);
		WorkerHandle<Probe> probe = workers.start(Probe.class, start.options());
		SocketChannel silent = connect(start.socket());
		get(probe.kill());
		assertThat(probe.state()).isEqualTo(WorkerState.EXITED);
		assertThat(start.directory()).doesNotExist();
		assertThat(isAtEnd(silent)).isTrue();
	}

	private SocketChannel connect(Path socket) throws IOException {
		SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
		opened.add(channel);
		return channel;
	}

	/** Says nothing, and returns when it is turned away. */
	private static int connectAndListen(Path socket) {
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			return isAtEnd(channel) ? -1 : 0;
		} catch (IOException e) {
			// Came too late to get in.
			return -1;
		}
	}

	/** One that nobody received yet is reset, one that was received is closed. */
	private static boolean isAtEnd(SocketChannel channel) {
		try {
			return channel.read(ByteBuffer.allocate(1)) < 0;
		} catch (IOException e) {
			return true;
		}
	}
}
