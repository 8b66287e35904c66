package dev.outboard.wire.internal.channel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** A client's way to the hub: messages, and requests that are answered. */
final class HubPort {

	/** The number of the hub itself. */
	static final long HUB = 0;

	/** How many bytes of a message come before what it is about. */
	static final int HEADER = Message.begin(MessageKind.CHANNEL, HUB).size() + Byte.BYTES + Long.BYTES;

	private final Unsent unsent;
	private final WaitCheck waits;
	private final int messageLimit;
	private final Consumer<ClientChannel> closer;
	private final AtomicLong lastRequest = new AtomicLong();
	private final Map<Long, Request> requests = new ConcurrentHashMap<>();
	private volatile String end;

	/**
	 * @param outlet       takes messages to the hub, on any thread, in order
	 * @param messageLimit the most bytes that a message may take
	 * @param closer       closes a channel for everybody
	 */
	HubPort(HubLink outlet, WaitCheck waits, int messageLimit, Consumer<ClientChannel> closer) {
		this.unsent = new Unsent(outlet);
		this.waits = waits;
		this.messageLimit = messageLimit;
		this.closer = closer;
	}

	/** Returns a number that nothing else has here. */
	long nextNumber() {
		return lastRequest.incrementAndGet();
	}

	/** Returns the most bytes that a message may take. */
	int messageLimit() {
		return messageLimit;
	}

	/**
	 * To be called before a thread waits for a message of the hub's.
	 *
	 * @throws IllegalStateException when this thread may not wait for {@code what}
	 */
	void beforeWaiting(String what) {
		waits.check(what);
	}

	/** Closes a channel for everybody. */
	void close(ClientChannel channel) {
		closer.accept(channel);
	}

	/** Sends a message about a channel. */
	void send(long channel, Enum<?> operation, Consumer<Output> body) {
		Output out = begin(channel, operation);
		body.accept(out);
		send(out);
	}

	/** Returns a message about a channel, to be completed. */
	Output begin(long channel, Enum<?> operation) {
		return begin(channel, operation, 0);
	}

	/** Returns a message about a channel, to be completed in {@code out}, which is empty. */
	Output begin(long channel, Enum<?> operation, Output out) {
		Message.begin(MessageKind.CHANNEL, channel, out);
		out.writeByte(operation.ordinal());
		out.writeLong(0);
		return out;
	}

	/** Sends a message. */
	void send(Output message) {
		unsent.send(message.toBuffer());
	}

	/** Returns what gathers messages that needn't go out at once; whatever is sent through this goes after them. */
	Unsent unsent() {
		return unsent;
	}

	/**
	 * To be called before this thread waits for {@code what} elsewhere: what was gathered goes out, since that may be what is
	 * answered then.
	 *
	 * @throws IllegalStateException when it may not
	 */
	void checkWait(String what) {
		waits.check(what);
		unsent.flushToWait();
	}

	/** As {@link WaitCheck#takeIn}, after all that was gathered has gone out. */
	boolean takeIn(BooleanSupplier done, long nanos) {
		unsent.flushToWait();
		return waits.takeIn(done, nanos);
	}

	/** See {@link WaitCheck#wakeUp}. */
	void wakeUp() {
		waits.wakeUp();
	}

	/**
	 * Asks something that is answered soon, and waits for that, where this thread may, for {@code nanos} at the most; empty
	 * when there is no answer: then nothing was done. An interrupt is kept for later.
	 *
	 * @throws dev.outboard.api.channel.ChannelClosedException when the channel is closed
	 */
	Optional<Input> attempt(String what, long channel, Enum<?> operation, long nanos, Consumer<Output> body) {
		long number = lastRequest.incrementAndGet();
		Request request = send(channel, operation, number, body);
		try {
			if (!(request.isAnswered() || awaitUninterruptibly(request, nanos, () -> mayWait(what)))
					&& cancel(channel, number, request)) {
				return Optional.empty();
			}
			return Optional.of(request.result());
		} finally {
			requests.remove(number);
		}
	}

	private boolean mayWait(String what) {
		try {
			waits.check(what);
			return true;
		} catch (IllegalStateException e) {
			// Whoever calls this does without an answer, and says so.
			return false;
		}
	}

	/**
	 * Asks something that is answered at once, and waits for that; an interrupt is kept for later.
	 *
	 * @throws dev.outboard.api.channel.ChannelClosedException when the channel is closed
	 * @throws IllegalStateException                           when the hub refuses
	 */
	Input ask(long channel, Enum<?> operation, Consumer<Output> body) {
		long number = lastRequest.incrementAndGet();
		Request request = send(channel, operation, number, body);
		try {
			awaitUninterruptibly(request, Long.MAX_VALUE, () -> {
				waits.check("a question about channel " + channel);
				return true;
			});
			return request.result();
		} finally {
			requests.remove(number);
		}
	}

	/**
	 * Asks something that may take its time, and waits for the answer; empty when it did not come within {@code nanos}: then
	 * nothing was done.
	 *
	 * @param what what is waited for, as in {@code queue 'orders': take}
	 * @throws InterruptedException                            when this thread is interrupted before; nothing was done
	 * @throws IllegalStateException                           when this thread may not wait; nothing was done
	 * @throws dev.outboard.api.channel.ChannelClosedException when the channel is closed
	 */
	Optional<Input> await(String what, long channel, Enum<?> operation, long nanos, Consumer<Output> body)
			throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		long number = lastRequest.incrementAndGet();
		Request request = send(channel, operation, number, body);
		try {
			boolean answered = awaitOrCancel(request, nanos, what, () -> cancel(channel, number, request));
			return answered ? Optional.of(request.result()) : Optional.empty();
		} finally {
			requests.remove(number);
		}
	}

	/**
	 * Waits for the answer; false when there is none, because it was cancelled.
	 *
	 * @param cancel takes the request back; false when it was granted before
	 */
	private boolean awaitOrCancel(Request request, long nanos, String what, BooleanSupplier cancel)
			throws InterruptedException {
		try {
			return await(request, nanos, what) || !cancel.getAsBoolean();
		} catch (InterruptedException e) {
			if (cancel.getAsBoolean()) {
				throw e;
			}
			// It was granted before it could be taken back; the interrupt is for what comes next.
			Thread.currentThread().interrupt();
			return true;
		} catch (IllegalStateException e) {
			// This thread may not wait.
			if (cancel.getAsBoolean()) {
				throw e;
			}
			return true;
		}
	}

	/** Waits for the answer, reading it by itself where it is this thread's turn; false when it has not come in time. */
	private boolean await(Request request, long nanos, String what) throws InterruptedException {
		long end = System.nanoTime() + nanos;
		while (!request.isAnswered()) {
			long left = end - System.nanoTime();
			if (!waits.takeIn(request::isAnswered, left)) {
				waits.check(what);
				return request.await(left);
			}
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			if (left <= 0) {
				return false;
			}
		}
		return true;
	}

	/** Does so with an interrupt kept for later; {@code check} says whether this thread may wait for others to read it. */
	private boolean awaitUninterruptibly(Request request, long nanos, BooleanSupplier check) {
		boolean interrupted = false;
		long end = System.nanoTime() + nanos;
		try {
			for (long left = nanos; left > 0 && !request.isAnswered(); left = end - System.nanoTime()) {
				if (!waits.takeIn(request::isAnswered, left)) {
					return check.getAsBoolean() && request.awaitUninterruptibly(left);
				}
				interrupted |= Thread.interrupted();
			}
			return request.isAnswered();
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private Request send(long channel, Enum<?> operation, long number, Consumer<Output> body) {
		Output out = begin(channel, operation, number);
		body.accept(out);
		Request request = new Request();
		requests.put(number, request);
		if (end != null) {
			request.lost(end);
		}
		unsent.send(out.toBuffer());
		return request;
	}

	/** Takes a request back; false when it was granted before. */
	private boolean cancel(long channel, long number, Request request) {
		send(HUB, HubOperation.CANCEL, out -> {
			out.writeLong(channel);
			out.writeLong(number);
		});
		awaitUninterruptibly(request, Long.MAX_VALUE, () -> true);
		return request.isCancelled();
	}

	/** Returns the beginning of a message about a channel. */
	Output begin(long channel, Enum<?> operation, long request) {
		Output out = Message.begin(MessageKind.CHANNEL, channel, messageLimit);
		out.writeByte(operation.ordinal());
		out.writeLong(request);
		return out;
	}

	/** Takes the answer to a request. */
	void answered(Input body) {
		Request request = requests.get(body.readLong());
		Outcome outcome = Outcome.of(body.readByte());
		if (request != null) {
			request.answered(outcome, body);
		}
	}

	/** Says that no answer will come any more, because {@code why}. */
	void end(String why) {
		end = why;
		requests.values().forEach(request -> request.lost(why));
	}
}
