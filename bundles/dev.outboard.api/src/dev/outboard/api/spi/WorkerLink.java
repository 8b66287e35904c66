package dev.outboard.api.spi;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The connection to one started worker. All methods may be called on any thread, and none blocks.
 *
 * @since 0.1
 */
@ConsumerType
public interface WorkerLink {

	/** Sends a message; dropped when the worker has ended. Its content doesn't change any more. */
	void send(ByteBuffer message);

	/**
	 * Takes a message to be sent with the next {@link #push()} of the same thread, or earlier; else like {@link #send}.
	 */
	default void append(ByteBuffer message) {
		send(message);
	}

	/**
	 * Sends what was appended, on the current thread as far as that needs no wait. Called by a thread that is going to wait
	 * for the answer, and has nothing better to do.
	 */
	default void push() {
	}

	/**
	 * Waits until {@code over} is so, for as many nanoseconds at the most; may return earlier. Messages may be handed to
	 * the listener on the current thread meanwhile, which spares them a hand-over from the thread that reads. Called by a
	 * thread that waits for a message; whoever ends its wait on another one {@linkplain
	 * java.util.concurrent.locks.LockSupport#unpark unparks} it.
	 *
	 * @param over  called on any thread; turns true in {@link Listener#received}, or after the worker's end
	 * @param nanos may be anything; none where it isn't positive
	 * @throws InterruptedException when the current thread is interrupted; the link isn't harmed
	 */
	default void await(BooleanSupplier over, long nanos) throws InterruptedException {
		// Who waits then parks: the messages come by a thread of the link's own.
	}

	/** Says that the worker has announced its end, and that nothing more will be sent to it: lets go of it. */
	void close();

	/** Ends the worker from outside, giving it a chance to clean up, as far as the start method can. */
	void destroy();

	/** Ends the worker and what it started from outside, at once, as far as the start method can. */
	void destroyForcibly();

	/** Returns the operating system's id of the worker's process, where it has one of its own on this machine. */
	OptionalLong pid();

	/**
	 * Has the worker print what its threads do, to its standard error, as far as the start method can: it gives no sign of
	 * life.
	 */
	default void dumpThreads() {
	}

	/** Returns the file that the worker's end left behind for those who look for its cause; asked after the end. */
	default Optional<Path> crashFile() {
		return Optional.empty();
	}

	/** Where a worker's output went. */
	enum Stream {
		/** Standard output. */
		STDOUT,
		/** Standard error. */
		STDERR
	}

	/** What the control side wants to hear; implemented there. */
	interface Listener {

		/** Takes a message from the worker: called by one thread at a time, in order. The array is the listener's own. */
		void received(byte[] message);

		/**
		 * Says with {@code true} that a message comes that others follow without any wait, so that what follows from them may
		 * be gathered, and with {@code false} that this is over: always, and in turn with the messages.
		 */
		default void flows(boolean more) {
		}

		/** Takes a line of the worker's output; may block while the control side is busy. */
		void printed(Stream stream, String line);

		/**
		 * Says that the worker is gone, once.
		 *
		 * @param code        the exit status; 0 where a start method has none and the worker ended well
		 * @param description how it ended, in words that fit after its name, as in {@code ended with status 3}
		 */
		void ended(int code, String description);
	}
}
