package dev.outboard.wire.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.wire.internal.transport.Connection;
import dev.outboard.wire.tests.support.Sockets;

/** A connection whose messages are read by whoever waits for one. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SharedReaderTest {

	private static final int LIMIT = 10_000;
	private static final long FOREVER = TimeUnit.MINUTES.toNanos(1);
	private static final int MOST_TRIES = 1000;

	private final Connection near = new Connection("near#1", LIMIT);
	private final Set<String> heard = ConcurrentHashMap.newKeySet();
	private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
	private final Set<Thread> ready = ConcurrentHashMap.newKeySet();
	private final List<Thread> ends = new ArrayList<>();
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile Thread hearing;
	private Sockets sockets;

	@BeforeEach
	void open() throws IOException {
		sockets = Sockets.open(Sockets.Kind.UNIX);
		near.open(sockets.near(), new Connection.Handler() {

			@Override
			public void received(byte[] message) {
				hearing = Thread.currentThread();
				heard.add(new String(message));
				waiting.forEach(LockSupport::unpark);
			}

			@Override
			public void closed(Optional<IOException> failure) {
				ends.add(Thread.currentThread());
				ended.countDown();
			}
		});
	}

	@AfterEach
	void close() throws IOException {
		near.close();
		sockets.close();
		await().until(() -> threads().isEmpty());
	}

	@Test
	void whoWaitsAloneReadsByHimself() throws Exception {
		lead();
		lead();
	}

	@Test
	void whatComesWhenNobodyWaitsAnyMoreIsHeard() throws Exception {
		lead();
		say("late");
		await().until(() -> heard.contains("late"));
		assertThat(hearing).isNotSameAs(Thread.currentThread());
		lead();
		await().until(() -> reader().getState() == Thread.State.RUNNABLE);
		say("much later");
		await().until(() -> heard.contains("much later"));
	}

	@Test
	void anInterruptEndsTheWaitAndHarmsNothing() throws Exception {
		Thread.currentThread().interrupt();
		assertThatThrownBy(() -> hear("never", FOREVER)).isInstanceOf(InterruptedException.class);
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
		FutureTask<Boolean> interrupted = start(() -> {
			hear("never", FOREVER);
			return false;
		});
		Thread waiter = waiting.iterator().next();
		await().until(() -> waits(waiter));
		waiter.interrupt();
		assertThatThrownBy(interrupted::get).hasCauseInstanceOf(InterruptedException.class);
		say("next");
		hear("next", FOREVER);
		assertThat(heard).contains("next");
	}

	@Test
	void whenTheTimeOfWhoReadsIsOverTheOthersHearOn() throws Exception {
		FutureTask<Boolean> first = start(() -> hear("never", TimeUnit.SECONDS.toNanos(1)));
		FutureTask<Boolean> second = new FutureTask<>(() -> hear("second", FOREVER));
		new Thread(second).start();
		assertThat(first.get()).isFalse();
		say("second");
		assertThat(second.get()).isTrue();
	}

	@Test
	void aMessageThatArrivesInPartHoldsNobodyUpAndIsHeardWhole() throws Exception {
		lead();
		byte[] text = "in two parts".getBytes();
		ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).flip();
		sockets.far().write(frame.slice(0, 7));
		assertThat(hear("in two parts", TimeUnit.MILLISECONDS.toNanos(20))).isFalse();
		sockets.far().write(frame.slice(7, frame.limit() - 7));
		assertThat(hear("in two parts", FOREVER)).isTrue();
	}

	@Test
	void theEndIsToldOnceAndNotToWhoWaits() throws Exception {
		FutureTask<Boolean> waits = start(() -> hear("never", FOREVER));
		Thread waiter = waiting.iterator().next();
		await().until(() -> waits(waiter));
		Thread reader = reader();
		sockets.far().close();
		assertThat(waits.get()).isFalse();
		ended.await();
		assertThat(ends).containsExactly(reader);
		assertThat(hear("never", FOREVER)).isFalse();
	}

	@Test
	void whenManyWaitEachHearsWhatItWaitsFor() throws Exception {
		List<FutureTask<Boolean>> all = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			String name = "of " + i + " ";
			FutureTask<Boolean> task = new FutureTask<>(() -> {
				boolean every = true;
				for (int n = 0; n < 2000; n++) {
					say(name + n);
					every &= hear(name + n, FOREVER);
				}
				return every;
			});
			all.add(task);
			new Thread(task).start();
		}
		for (FutureTask<Boolean> each : all) {
			assertThat(each.get()).isTrue();
		}
	}

	/** Waits for messages until this thread has read one by itself. */
	private void lead() throws Exception {
		hearing = null;
		for (int i = 0; i < MOST_TRIES && hearing != Thread.currentThread(); i++) {
			String next = "next " + System.nanoTime() + ' ' + i;
			Thread current = Thread.currentThread();
			Thread late = new Thread(() -> {
				await().until(() -> waiting.contains(current));
				say(next);
			});
			late.start();
			hear(next, FOREVER);
			late.join();
		}
		assertThat(hearing).isSameAs(Thread.currentThread());
	}

	private boolean hear(String text, long nanos) throws InterruptedException {
		Thread current = Thread.currentThread();
		waiting.add(current);
		try {
			near.await(() -> heard.contains(text), nanos);
		} finally {
			waiting.remove(current);
		}
		return heard.contains(text);
	}

	/** Has the peer send a message. */
	private void say(String text) {
		byte[] bytes = text.getBytes();
		ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).flip();
		try {
			synchronized (sockets) {
				sockets.far().write(frame);
			}
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private FutureTask<Boolean> start(Callable<Boolean> wait) {
		FutureTask<Boolean> task = new FutureTask<>(() -> {
			lead();
			ready.add(Thread.currentThread());
			return wait.call();
		});
		Thread thread = new Thread(task);
		thread.start();
		await().until(() -> ready.contains(thread) && waiting.contains(thread) || task.isDone());
		return task;
	}

	/** Returns whether it reads, or waits for one that does: on a slow machine its turn may have passed. */
	private static boolean waits(Thread thread) {
		for (StackTraceElement frame : thread.getStackTrace()) {
			if (frame.getClassName().endsWith(".SharedReader") && frame.getMethodName().equals("lead")) {
				return true;
			}
		}
		return thread.getState() == Thread.State.TIMED_WAITING;
	}

	private static Thread reader() {
		return threads().stream().filter(thread -> thread.getName().startsWith("outboard-reader")).findAny().orElseThrow();
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().endsWith("near#1")).toList();
	}
}
