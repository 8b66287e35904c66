package dev.outboard.wire.internal.transport;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import dev.outboard.wire.internal.message.MessageReader;

/**
 * Reads the messages of a connection and hands them on, on one thread at a time: one of its own, or, while somebody
 * waits for a message, that one's, which spares each message a hand-over between threads.
 *
 * <p>Its own thread leaves the reading to others once two messages in a row did nothing but end the only wait there was.
 * It stands by then, looking once a millisecond, and reads again as soon as others wait, or a message comes that nobody
 * waits for; also when nobody has waited for a while, so that it rests while nothing happens.
 */
final class SharedReader {

	private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
	private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

	/** For so many ticks without a wait it stands by: longer than the pauses between calls that come regularly. */
	private static final int QUIET_TICKS = 20;

	/** How many waits in a row must have been the only one, so that a single call among others doesn't count. */
	private static final int LONE_WAITS = 2;

	private final Connection connection;
	private final SteadyChannel channel;
	private final MessageReader messages;
	private final Connection.Handler handler;
	private final Thread thread;
	/** Held by whoever reads. */
	private final ReentrantLock turn = new ReentrantLock();
	private final Waits waits = new Waits();
	/** Whether there is more to read than what somebody waits for who reads by himself. */
	private volatile boolean needed;
	private volatile boolean standingBy;
	private volatile int led;
	private volatile boolean ended;
	/** Whether the handler was told that more follows; whoever reads has it. */
	private boolean flowing;
	private Optional<IOException> failure = Optional.empty();

	SharedReader(Connection connection, SteadyChannel channel, MessageReader messages, Connection.Handler handler,
			String threadName) {
		this.connection = connection;
		this.channel = channel;
		this.messages = messages;
		this.handler = handler;
		this.thread = new Thread(this::run, threadName);
		thread.setDaemon(true);
	}

	void start() {
		thread.start();
	}

	/** As {@link Connection#await} says. */
	void await(BooleanSupplier over, long nanos) throws InterruptedException {
		long begin = System.nanoTime();
		waits.add(over);
		try {
			// A virtual thread would hold its carrier.
			if (!Thread.currentThread().isVirtual() && turn.tryLock()) {
				lead(over, begin, nanos);
			}
			for (long left = left(begin, nanos); left > 0 && !ended && !over.getAsBoolean(); left = left(begin, nanos)) {
				LockSupport.parkNanos(this, left);
				if (Thread.interrupted()) {
					throw new InterruptedException();
				}
			}
		} finally {
			waits.remove(over);
		}
	}

	/** Something was sent whose answer nobody may wait for who reads by himself: the reader's thread reads from now on. */
	void expectInput() {
		if (standingBy && !needed) {
			needed = true;
			LockSupport.unpark(thread);
		}
	}

	private static long left(long begin, long nanos) {
		return nanos - (System.nanoTime() - begin);
	}

	/** Reads on the current thread, whose turn it is, until its wait is over. */
	private void lead(BooleanSupplier over, long begin, long nanos) throws InterruptedException {
		boolean others = false;
		try {
			while (!ended && !over.getAsBoolean()) {
				byte[] message = next(left(begin, nanos));
				if (message == null) {
					return;
				}
				handOn(message);
				others |= !over.getAsBoolean();
			}
			led++;
		} finally {
			others |= flowing;
			endFlow();
			turn.unlock();
			// In this order: who comes to wait meanwhile finds the turn free, or is seen here.
			if (others || ended || waits.isAnyOpen()) {
				needed = true;
				LockSupport.unpark(thread);
			}
		}
	}

	/** Waits for a message; null when the time or the connection is over. Heeds an interrupt, and keeps what has arrived. */
	private byte[] next(long patience) throws InterruptedException {
		try {
			long left = patience;
			long begin = System.nanoTime();
			byte[] message = messages.poll();
			while (message == null && left > 0) {
				boolean arrived = channel.awaitInput((left - 1) / NANOS_PER_MILLI + 1);
				if (Thread.interrupted()) {
					throw new InterruptedException();
				}
				if (arrived && !messages.fill()) {
					end(Optional.empty());
					return null;
				}
				message = messages.poll();
				left = left(begin, patience);
			}
			return message;
		} catch (IOException e) {
			end(connection.isClosed() ? Optional.empty() : Optional.of(e));
			return null;
		} catch (RuntimeException | Error e) {
			fail(e);
			return null;
		}
	}

	private void handOn(byte[] message) {
		boolean more = messages.isReady();
		connection.passed(message.length);
		try {
			if (more && !flowing) {
				handler.flows(true);
			}
			flowing |= more;
			handler.received(message);
		} catch (RuntimeException | Error e) {
			fail(e);
		}
		if (!more) {
			endFlow();
		}
	}

	private void endFlow() {
		if (flowing) {
			flowing = false;
			try {
				handler.flows(false);
			} catch (RuntimeException | Error e) {
				fail(e);
			}
		}
	}

	private void fail(Throwable cause) {
		end(Optional.of(new IOException("a message could not be handled: " + cause, cause)));
	}

	private void end(Optional<IOException> cause) {
		failure = cause;
		ended = true;
	}

	private void run() {
		turn.lock();
		try {
			int lone = 0;
			while (!ended) {
				receive();
				lone = !flowing && waits.isOnlyOneOver() ? lone + 1 : 0;
				if (lone == LONE_WAITS) {
					standBy();
					lone = 0;
				}
			}
		} finally {
			endFlow();
			turn.unlock();
			connection.close();
			handler.closed(failure);
		}
	}

	private void receive() {
		try {
			Optional<byte[]> message = connection.receive();
			if (message.isPresent()) {
				handOn(message.get());
			} else {
				end(Optional.empty());
			}
		} catch (IOException e) {
			end(Optional.of(e));
		} catch (RuntimeException | Error e) {
			fail(e);
		}
	}

	/** Leaves the turn to those who wait; returns when it is this thread's again. */
	private void standBy() {
		needed = false;
		standingBy = true;
		turn.unlock();
		awaitTurn();
		standingBy = false;
	}

	private void awaitTurn() {
		int seen = led;
		int quiet = 0;
		while (true) {
			// Who found the turn taken while this thread had it will not look again.
			if (!waits.isAnyOpen() || !turn.tryLock()) {
				LockSupport.parkNanos(this, TICK_NANOS);
				if (!turn.tryLock()) {
					continue;
				}
			}
			quiet = seen == led ? quiet + 1 : 0;
			seen = led;
			if (ended || needed || quiet > QUIET_TICKS || waits.isAnyOpen() || hasInput()) {
				return;
			}
			turn.unlock();
		}
	}

	private boolean hasInput() {
		try {
			return messages.isReady() || channel.awaitInput(0);
		} catch (IOException e) {
			// Then there is an end to be read.
			return true;
		}
	}
}
