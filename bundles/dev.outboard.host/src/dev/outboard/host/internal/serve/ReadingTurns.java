package dev.outboard.host.internal.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Decides which thread reads the messages that arrive. While a worker's calls are short its own thread does, so that no
 * call is handed from thread to thread, which costs about a third of its latency (measured). A stand-by looks once a
 * millisecond whether that thread is held up by a call; then it reads in its place, until that one waits for calls again.
 * Where several threads run calls the stand-by always reads.
 */
final class ReadingTurns {

	private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

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
		if (steps % 2 != 0) {
			yielded = true;
			LockSupport.unpark(reserve);
		}
	}

	/** The worker's thread begins to run a call, or ends it: told by that thread alone. */
	void step() {
		yielded = false;
		steps++;
		wakeSleeper();
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
			fetchedMore = !over && open.isReady() ? Thread.currentThread() : null;
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
			}
		} finally {
			if (mine) {
				turn.unlock();
			}
		}
	}

	private Optional<byte[]> next(MessageSource messages) {
		try {
			Optional<byte[]> message = messages.next();
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
