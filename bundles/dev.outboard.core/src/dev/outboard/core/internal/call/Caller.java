package dev.outboard.core.internal.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiConsumer;

import dev.outboard.api.CallRejectedException;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Sends recorded calls to one worker, and brings back what comes of them. */
public final class Caller implements PendingCall.Control {

	private final String worker;
	private final CallEncoding encoding;
	private final CallGate gate;
	private final CallTable table;
	private final Outbox outbox;
	private final Cancellations cancellations;
	private final Executor completions;
	private final Listener listener;

	/** Hears of what the calls yield besides their callers. */
	public interface Listener {

		/** A call of a function whose results are announced returned: called on the reader's thread, with the encoded result. */
		void returned(Function function, Input result);

		/** A call with a progress monitor is about to be sent: reports of it may come until it is {@link #closed}. */
		default void opened(long id, RecordedCall call) {
		}

		/** A call has its reply, or was cancelled: called on any thread, more than once, and also for ids that never were. */
		default void closed(long id) {
		}

		/** A call threw that nobody waits for. */
		void failed(Function function, Throwable failure);
	}

	/**
	 * @param worker      the worker's short name, for messages
	 * @param completions where dependents of calls run
	 */
	public Caller(String worker, CallEncoding encoding, CallGate gate, CallTable table, Outbox outbox,
			Cancellations cancellations, Executor completions, Listener listener) {
		this.worker = worker;
		this.encoding = encoding;
		this.gate = gate;
		this.table = table;
		this.outbox = outbox;
		this.cancellations = cancellations;
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

	private <R> WorkerCall<R> call(RecordedCall call, boolean resultWanted) {
		AnsweredCall<R> pending = new AnsweredCall<>(worker, call.function(), resultWanted, this, completions);
		try {
			pending.sentAs(send(MessageKind.CALL, call, pending, Long.MAX_VALUE));
		} catch (CallRejectedException e) {
			return failed(call.function(), e);
		}
		Optional<Duration> timeout = gate.timeout();
		if (timeout.isPresent()) {
			pending.timeout(timeout.get());
		}
		return pending;
	}

	/** Returns a call that has failed before it was sent. */
	public <R> WorkerCall<R> failed(Function function, Throwable failure) {
		PendingCall<R> call = new PendingCall<>(function.signature(), this);
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
	 * @throws CallRejectedException    when there are too many others
	 */
	public void post(RecordedCall call) {
		// A result that is to be announced, or its progress, must come back.
		boolean answered = call.function().signal().isPresent() || call.monitor().isPresent();
		send(answered ? MessageKind.CALL : MessageKind.POST, call, reply -> {
			if (!(reply instanceof Reply.Returned)) {
				// At once, for nothing may be told after the worker's end; a failure is decoded without the user's code.
				settlePost(call.function(), reply);
			} else if (answered) {
				completions.execute(() -> settlePost(call.function(), reply));
			}
		}, Long.MAX_VALUE);
	}

	private void settlePost(Function function, Reply reply) {
		settle(function, reply, (value, failure) -> {
			if (failure != null) {
				listener.failed(function, failure);
			}
		});
	}

	/**
	 * Calls and waits for the result, on the caller's thread.
	 *
	 * @throws WorkerTimeoutException when {@code timeout} passes first
	 * @throws CallRejectedException  when there are too many others
	 */
	public Object await(RecordedCall call, Duration timeout) throws InterruptedException {
		BlockingReply blocking = new BlockingReply();
		long begin = System.nanoTime();
		long nanos = timeout.toNanos();
		// What was reported before the reply is told by the completion thread.
		boolean told = call.monitor().isPresent();
		long id = enter(MessageKind.CALL, call, told ? reply -> completions.execute(() -> blocking.accept(reply)) : blocking,
				nanos, !told);
		Reply reply;
		try {
			if (!told) {
				outbox.push();
				outbox.await(blocking, nanos - (System.nanoTime() - begin));
			}
			reply = blocking.await(nanos - (System.nanoTime() - begin))
					.orElseThrow(() -> timedOut(call.function().signature(), timeout));
		} catch (InterruptedException | WorkerTimeoutException e) {
			cancel(id, call.function().signature());
			blocking.arrived().ifPresent(late -> letGo(call.function(), late));
			throw e;
		}
		return new ReplyDecoder(worker, call.function()).decode(reply);
	}

	/** Takes the ends of pipes that a late result may hold, so that they are closed when nobody refers to them. */
	private void letGo(Function function, Reply late) {
		settle(function, late, (value, failure) -> {
			// Its caller has been told already.
		});
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

	/** Sends a call and returns its id; waits for room, where it may, for at most so many nanoseconds. */
	private long send(MessageKind kind, RecordedCall call, Reply.Target target, long patience) {
		return enter(kind, call, target, patience, false);
	}

	/** Does so, but for the last step where it is {@code awaited}: that is {@link Outbox#push()}. */
	private long enter(MessageKind kind, RecordedCall call, Reply.Target target, long patience, boolean awaited) {
		EncodedCall encoded = encoding.encode(kind, call);
		// The function's monitor of a call without an answer reports nowhere.
		boolean isWatched = call.function().monitor() >= 0 && kind != MessageKind.POST;
		WatchedReply watched = isWatched ? new WatchedReply(call, listener, target) : null;
		try {
			gate.enter(call.function().signature(), patience);
		} catch (CallRejectedException e) {
			encoded.parcel().takeBack();
			throw e;
		}
		encoded.parcel().handOver(0);
		table.sending().lock();
		try {
			long id = table.enter(announcing(call.function(), watched == null ? target : watched));
			if (encoded.passesEnds()) {
				table.whenOver(id, () -> encoding.over().accept(encoded.parcel().ends()));
			}
			if (watched != null) {
				watched.entered(id);
			}
			Message.setId(encoded.message(), id);
			try {
				if (awaited) {
					outbox.append(encoded.message());
				} else {
					outbox.send(encoded.message());
				}
			} catch (RuntimeException | Error e) {
				table.remove(id);
				table.over(id);
				listener.closed(id);
				throw e;
			}
			return id;
		} finally {
			table.sending().unlock();
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

	@Override
	public void cancel(long id, String function) {
		listener.closed(id);
		cancellations.cancel(id, function);
	}

	@Override
	public ScheduledFuture<?> after(Duration time, Runnable action) {
		return cancellations.after(time, () -> completions.execute(action));
	}

	@Override
	public WorkerTimeoutException timedOut(String function, Duration time) {
		return new WorkerTimeoutException(worker + ": " + function + " did not answer within "
				+ time.toMillis() / 1000.0 + " s; it has been cancelled");
	}
}
