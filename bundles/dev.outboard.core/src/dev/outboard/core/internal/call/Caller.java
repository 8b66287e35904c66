package dev.outboard.core.internal.call;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Sends recorded calls to one worker, and brings back what comes of them. */
public final class Caller {

	private final String worker;
	private final int messageLimit;
	/** Held while a call gets its id and is sent: so ids arrive in the order of their numbers. */
	private final Lock sending = new ReentrantLock();
	private final CallTable table;
	private final Outbox outbox;
	private final Executor completions;
	private final Listener listener;

	/** Hears of what the calls yield besides their callers. */
	public interface Listener {

		/** A call of a function whose results are announced returned: called on the reader's thread, with the encoded result. */
		void returned(Function function, Input result);

		/** A call threw that nobody waits for. */
		void failed(Function function, Throwable failure);
	}

	/**
	 * @param worker       the worker's short name, for messages
	 * @param messageLimit the most bytes that a call may take, encoded
	 * @param completions  where dependents of calls run
	 */
	public Caller(String worker, int messageLimit, CallTable table, Outbox outbox, Executor completions,
			Listener listener) {
		this.worker = worker;
		this.messageLimit = messageLimit;
		this.table = table;
		this.outbox = outbox;
		this.completions = completions;
		this.listener = listener;
	}

	/**
	 * Calls without waiting; {@code R} is what the function yields.
	 *
	 * @throws IllegalArgumentException when an argument can't be encoded
	 */
	public <R> WorkerCall<R> call(RecordedCall call) {
		return call(call, true);
	}

	/** Calls without waiting, and completes with null where the function yields anything. */
	public WorkerCall<Void> run(RecordedCall call) {
		return call(call, false);
	}

	@SuppressWarnings("unchecked")
	private <R> WorkerCall<R> call(RecordedCall call, boolean resultWanted) {
		PendingCall<R> pending = new PendingCall<>(call.function().signature(), this::cancel);
		pending.sentAs(send(call, reply -> completions.execute(() -> settle(call.function(), reply, (value, failure) -> {
			if (failure == null) {
				pending.complete(resultWanted ? (R) value : null);
			} else {
				pending.completeExceptionally(failure);
			}
		}))));
		return pending;
	}

	/** Returns a call that has failed before it was sent. */
	public static <R> WorkerCall<R> failed(Function function, Throwable failure) {
		PendingCall<R> call = new PendingCall<>(function.signature(), id -> {
		});
		call.completeExceptionally(failure);
		return call;
	}

	/** Returns a call that was not sent, because the worker ends as {@code status} says. */
	public <R> WorkerCall<R> unanswered(Function function, ExitStatus status) {
		return failed(function, new WorkerExitedException(worker, function.signature(), status, false));
	}

	/**
	 * Calls one-way: nobody hears of the result, and of a failure only the listener.
	 *
	 * @throws IllegalArgumentException when an argument can't be encoded
	 */
	public void post(RecordedCall call) {
		if (call.function().signal().isPresent()) {
			// Its result is to be announced, so it must come back.
			send(call, reply -> completions.execute(() -> settle(call.function(), reply,
					(value, failure) -> {
						if (failure != null) {
							listener.failed(call.function(), failure);
						}
					})));
			return;
		}
		Output out = Message.begin(MessageKind.POST, 0, messageLimit);
		write(call, out);
		outbox.send(out.toBuffer());
	}

	/**
	 * Calls and waits for the result, on the caller's thread.
	 *
	 * @throws WorkerTimeoutException when {@code timeout} passes first
	 */
	public Object await(RecordedCall call, Duration timeout) throws InterruptedException {
		BlockingReply blocking = new BlockingReply();
		long id = send(call, blocking);
		Reply reply;
		try {
			reply = blocking.await(timeout).orElseThrow(() -> new WorkerTimeoutException(worker + ": "
					+ call.function().signature() + " did not answer within " + timeout + "; it has been cancelled"));
		} catch (InterruptedException | WorkerTimeoutException e) {
			cancel(id);
			throw e;
		}
		return new ReplyDecoder(worker, call.function()).decode(reply);
	}

	private void settle(Function function, Reply reply, BiConsumer<Object, Throwable> outcome) {
		Object value;
		try {
			value = new ReplyDecoder(worker, function).decode(reply);
		} catch (RuntimeException e) {
			outcome.accept(null, e);
			return;
		}
		outcome.accept(value, null);
	}

	/** Sends a call and returns its id. */
	private long send(RecordedCall call, Reply.Target target) {
		Output out = Message.begin(MessageKind.CALL, 0, messageLimit);
		write(call, out);
		ByteBuffer message = out.toBuffer();
		sending.lock();
		try {
			long id = table.enter(announcing(call.function(), target));
			Message.setId(message, id);
			try {
				outbox.send(message);
			} catch (RuntimeException e) {
				table.remove(id);
				throw e;
			}
			return id;
		} finally {
			sending.unlock();
		}
	}

	/** Returns {@code target}, told after a result that is to be announced, in the order in which results arrive. */
	private Reply.Target announcing(Function function, Reply.Target target) {
		return function.signal().isEmpty() ? target : reply -> {
			if (reply instanceof Reply.Returned returned) {
				listener.returned(function, returned.body().copy());
			}
			target.accept(reply);
		};
	}

	private static void write(RecordedCall call, Output out) {
		out.writeLength(call.function().index());
		call.function().writeArguments(out, call.arguments().toArray());
	}

	private void cancel(long id) {
		if (table.remove(id).isPresent()) {
			outbox.send(Message.begin(MessageKind.CANCEL, id).toBuffer());
		}
	}
}
