package dev.outboard.host.internal.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Decides which thread reads the messages that arrive. While a worker's calls are short its own thread does, so that no
 * call is handed from thread to thread, which costs about a third of its latency (measured). A stand-by looks once a
 * millisecond whether that thread is held up by a call; then it reads in its place, until that one waits for calls again.
 * Where several threads run calls the stand-by always reads.
 */
final class ReadingTurns {

	private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
	private static final long FOREVER = -1;

	/** How many ticks without a call it takes until the stand-by sleeps for as long as there is none. */
	private static final int QUIET_TICKS = 100;

	private final CallQueue calls;
	private final Consumer<byte[]> sink;
	private final boolean shared;
	private final Runnable idle;
	private final ReentrantLock turn = new ReentrantLock();
	private volatile MessageSource source;
	private volatile Thread sleeper;
	/** Odd while the worker's thread is busy, as it is with building the worker at first. */
	private volatile long steps = 1;
	private volatile boolean yielded;
	/** The worker's thread, once it may run calls. */
	private volatile Thread own;
	/** Whether that thread wants to read by itself, and the stand-by does. */
	private volatile boolean claimed;
	private volatile Thread reserve;
	private volatile boolean over;
	private volatile IOException failure;
	/** The worker's thread, where it has fetched a message after which another one had arrived, and will come to that. */
	private volatile Thread fetchedMore;

	/**
	 * @param sink   takes the messages
	 * @param shared whether several threads run calls
	 * @param idle   run by a worker's thread before it waits, and by the stand-by in place of one that a call holds up
	 */
	ReadingTurns(CallQueue calls, Consumer<byte[]> sink, boolean shared, Runnable idle) {
		this.calls = calls;
		this.sink = sink;
		this.shared = shared;
		this.idle = idle;
	}

	/**
	 * A thread of the worker is about to wait for a message: while the worker's own one runs a call, the stand-by reads from
	 * now on. Otherwise that one reads, or is about to.
	 */
	void handOver() {
		// Where the stand-by reads while the worker's own thread waits it goes on, and may give up its turn later.
		boolean reads = Thread.currentThread() == own && turn.isLocked();
		if (steps % 2 != 0 && !reads) {
			yielded = true;
			LockSupport.unpark(reserve);
		}
	}

	/** The worker's thread begins to run a call, or ends it: told by that thread alone. */
	void step() {
		// Written only where it changes: each write would hold up a call.
		if (own != Thread.currentThread()) {
			own = Thread.currentThread();
		}
		if (yielded) {
			yielded = false;
		}
		steps++;
		wakeSleeper();
	}

	/**
	 * Takes messages in on this thread, which waits for what one of them says within a call: until {@code done}, or for
	 * {@code nanos}, or until the thread is interrupted, or woken up. False when it is not its turn, because it isn't the
	 * worker's own thread or others wait, too: then the stand-by reads.
	 */
	boolean takeIn(BooleanSupplier done, long nanos) {
		MessageSource open = source;
		if (Thread.currentThread() != own || steps % 2 == 0 || shared || yielded || open == null || !claim(open)) {
			handOver();
			return false;
		}
		fetchedMore = null;
		long end = System.nanoTime() + nanos;
		try {
			for (long left = nanos; left > 0 && !done.getAsBoolean() && !over; left = end - System.nanoTime()) {
				Optional<byte[]> message = fetch(open, left);
				if (message.isEmpty()) {
					break;
				}
				handOn(message.get());
			}
			return !over;
		} finally {
			// It is not held up.
			steps += 2;
			turn.unlock();
			wakeSleeper();
			if (yielded) {
				LockSupport.unpark(reserve);
			}
		}
	}

	/** Takes the turn, from the stand-by where that one reads; false when it takes too long. */
	private boolean claim(MessageSource open) {
		if (turn.tryLock()) {
			return true;
		}
		claimed = true;
		open.wakeUp();
		try {
			return turn.tryLock(TICK_NANOS, TimeUnit.NANOSECONDS);
		} catch (InterruptedException e) {
			// It is for what this thread waits for, which looks.
			Thread.currentThread().interrupt();
			return false;
		} finally {
			claimed = false;
		}
	}

	/**
	 * Waits for one message and hands it on, on the worker's thread; false when it is not that thread's turn.
	 */
	boolean fetch() {
		MessageSource open = source;
		if (open == null || shared || over || !turn.tryLock()) {
			idle.run();
			return false;
		}
		try {
			if (!open.isReady()) {
				idle.run();
			}
			Optional<byte[]> message = next(open);
			Thread more = !over && open.isReady() ? Thread.currentThread() : null;
			if (fetchedMore != more) {
				fetchedMore = more;
			}
			message.ifPresent(this::handOn);
			return true;
		} finally {
			turn.unlock();
		}
	}

	/** Returns whether the current thread is the worker's own one, and will come to a message that has arrived. */
	boolean moreArrived() {
		return fetchedMore == Thread.currentThread();
	}

	/** Lets whoever reads, or stands by, look whether there is something else to do. */
	void wakeUp() {
		MessageSource open = source;
		if (open != null) {
			open.wakeUp();
		}
		wakeSleeper();
	}

	/**
	 * Stands by on this thread until {@code messages} end.
	 *
	 * @throws IOException when they end by a failure, or one can't be handled
	 */
	void standBy(MessageSource messages) throws IOException {
		reserve = Thread.currentThread();
		source = messages;
		long seen = -1;
		int quiet = 0;
		while (!over) {
			long now = steps;
			boolean heldUp = now % 2 != 0 && now == seen;
			if ((shared || heldUp || yielded || calls.isStarving() || calls.isClosed()) && turn.tryLock()) {
				fetchedMore = null;
				idle.run();
				read(messages);
				seen = -1;
			} else {
				quiet = now == seen ? quiet + 1 : 0;
				seen = now;
				pause(now, quiet > QUIET_TICKS);
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private void pause(long step, boolean sleep) {
		if (!sleep) {
			LockSupport.parkNanos(this, TICK_NANOS);
			return;
		}
		sleeper = Thread.currentThread();
		if (step == steps && !yielded && !over && !calls.isClosed()) {
			LockSupport.park(this);
		}
		sleeper = null;
	}

	/** Reads while it is this thread's turn, which it has. */
	private void read(MessageSource messages) {
		boolean mine = true;
		try {
			while (mine && !over) {
				Optional<byte[]> message = next(messages);
				if (!shared && calls.isStarving()) {
					// The worker's thread waits to be handed a call: it fetches the next one by itself.
					turn.unlock();
					mine = false;
				}
				message.ifPresent(this::handOn);
				if (mine && claimed) {
					turn.unlock();
					mine = false;
				}
			}
		} finally {
			if (mine) {
				turn.unlock();
			}
		}
	}

	private Optional<byte[]> next(MessageSource messages) {
		return fetch(messages, FOREVER);
	}

	private Optional<byte[]> fetch(MessageSource messages, long nanos) {
		try {
			Optional<byte[]> message = nanos == FOREVER ? messages.next() : messages.next(nanos);
			if (messages.hasEnded()) {
				end(null);
			}
			return message;
		} catch (IOException e) {
			end(e);
			return Optional.empty();
		}
	}

	private void handOn(byte[] message) {
		try {
			sink.accept(message);
		} catch (RuntimeException | Error e) {
			end(new IOException("a message could not be handled: " + e, e));
		}
	}

	private void end(IOException cause) {
		failure = cause;
		over = true;
		wakeSleeper();
	}

	private void wakeSleeper() {
		Thread asleep = sleeper;
		if (asleep != null) {
			LockSupport.unpark(asleep);
		}
	}
}
