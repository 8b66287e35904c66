package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.core.internal.call.CallEncoding;
import dev.outboard.core.internal.call.CallGate;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.call.Caller;
import dev.outboard.core.internal.call.Cancellations;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.call.RecordedCall;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.MessageKind;

/** What a worker may rely on about the calls that it gets. */
class CallOrderTest {

	private static final int CALLERS = 4;
	private static final int CALLS = 5000;

	/** By this a worker tells a cancellation that came before its call from one that came after. */
	@Test
	void idsRiseInTheOrderInWhichCallsAreSentAndCancellationsFollowTheirCalls() throws Exception {
		Link link = new Link();
		Outbox outbox = new Outbox();
		CallTable table = new CallTable(CALLERS * CALLS);
		Caller caller = new Caller("probe#1", new CallEncoding(1 << 20, References.NONE, ends -> {
		}), new CallGate("probe#1", CallPolicy.defaults(), table, what -> {
			throw new AssertionError(what + " waits");
		}), table, outbox, new Cancellations(Optional.empty(), null, table, outbox, reason -> true), Runnable::run,
				new Silent());
		try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
			List<Future<?>> callers = new ArrayList<>();
			for (int i = 0; i < CALLERS; i++) {
				callers.add(threads.submit(() -> callAndCancel(caller)));
			}
			outbox.open(link);
			for (Future<?> each : callers) {
				each.get(1, TimeUnit.MINUTES);
			}
		}
		List<Long> called = link.ids(MessageKind.CALL);
		assertThat(called).hasSize(CALLERS * CALLS).isSorted().doesNotHaveDuplicates();
		assertThat(link.ids(MessageKind.CANCEL)).containsExactlyInAnyOrderElementsOf(called);
		assertThat(link.early).as("cancelled before they were called").isEmpty();
	}

	private static void callAndCancel(Caller caller) {
		Function function = Contract.of(Probe.class).functions().stream().filter(f -> f.signature().equals("bytes(byte[])"))
				.findFirst().orElseThrow();
		for (int i = 0; i < CALLS; i++) {
			// The larger the argument, the longer it takes to encode.
			caller.run(new RecordedCall(function, List.of(new byte[i % 5 * 1000]))).cancel(true);
		}
	}

	/** Remembers what is sent. */
	private static final class Link implements WorkerLink {

		private final List<Message> messages = new ArrayList<>();
		private final List<Long> early = new ArrayList<>();
		private long lastCall;

		@Override
		public synchronized void send(ByteBuffer message) {
			byte[] bytes = new byte[message.remaining()];
			message.get(bytes);
			Message sent = Message.read(bytes);
			messages.add(sent);
			if (sent.kind() == MessageKind.CALL) {
				lastCall = sent.id();
			} else if (sent.id() > lastCall) {
				early.add(sent.id());
			}
		}

		synchronized List<Long> ids(MessageKind kind) {
			return messages.stream().filter(message -> message.kind() == kind).map(Message::id).toList();
		}

		@Override
		public void close() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void destroy() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void destroyForcibly() {
			throw new UnsupportedOperationException();
		}

		@Override
		public OptionalLong pid() {
			return OptionalLong.empty();
		}
	}

	/** Nothing comes back here. */
	private static final class Silent implements Caller.Listener {

		@Override
		public void returned(Function function, Input result) {
			throw new AssertionError(function + " returned " + result);
		}

		@Override
		public void failed(Function function, Throwable failure) {
			throw new AssertionError(function + " threw", failure);
		}
	}
}
