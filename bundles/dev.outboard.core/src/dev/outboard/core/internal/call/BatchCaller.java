package dev.outboard.core.internal.call;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import dev.outboard.api.CallRejectedException;
import dev.outboard.api.MapFunction;
import dev.outboard.api.WorkerCall;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Batch;
import dev.outboard.wire.internal.message.Message;

/** Sends several calls to one worker in one message, and brings back what comes of them. */
public final class BatchCaller {

	private final String worker;
	private final CallEncoding encoding;
	private final CallGate gate;
	private final CallTable table;
	private final Outbox outbox;
	private final Caller caller;
	private final Executor completions;
	private volatile int bytesEach;

	/**
	 * @param worker      the worker's short name, for messages
	 * @param caller      makes single calls of the same worker
	 * @param completions where dependents of calls run
	 */
	public BatchCaller(String worker, CallEncoding encoding, CallGate gate, CallTable table, Outbox outbox, Caller caller,
			Executor completions) {
		this.worker = worker;
		this.encoding = encoding;
		this.gate = gate;
		this.table = table;
		this.outbox = outbox;
		this.caller = caller;
		this.completions = completions;
	}

	/**
	 * Makes a call for each of {@code inputs}, as far as they can share a message. A timeout that the worker's options set
	 * is for one call, so where there is one, none can.
	 */
	public <C, T> BatchCall call(Contract contract, MapFunction<C, ? super T, ?> function, List<? extends T> inputs) {
		if (gate.timeout().isPresent()) {
			return new BatchCall(Optional.empty(), 0, false);
		}
		BatchEncoder encoder = new BatchEncoder(contract, encoding.beginBatch(expected(inputs.size())));
		int next = 0;
		while (next < inputs.size() && encoder.add(function, inputs.get(next))) {
			next++;
		}
		ByteBuffer message = encoder.toMessage();
		int size = encoder.functions().size();
		bytesEach = message.remaining() / Math.max(1, size);
		return size == 0 ? new BatchCall(Optional.empty(), 0, encoder.isPossible())
				: new BatchCall(Optional.of(send(encoder.functions(), message)), size, true);
	}

	/** Returns how many bytes so many calls will probably come to, as the last ones did. */
	private int expected(int calls) {
		return (int) Math.min(Batch.FULL_BYTES, (long) calls * (bytesEach + 1));
	}

	private WorkerCall<BatchAnswer> send(List<Function> functions, ByteBuffer message) {
		Function first = functions.get(0);
		PendingCall<BatchAnswer> pending = new PendingCall<>(first.signature(), caller);
		try {
			gate.enter(first.signature(), Long.MAX_VALUE);
		} catch (CallRejectedException e) {
			return caller.failed(first, e);
		}
		table.sending().lock();
		try {
			long id = table.enter(reply -> completions.execute(() -> settle(functions, reply, pending)));
			pending.sentAs(id);
			Message.setId(message, id);
			try {
				outbox.send(message);
			} catch (RuntimeException | Error e) {
				table.remove(id);
				throw e;
			}
		} finally {
			table.sending().unlock();
		}
		return pending;
	}

	private void settle(List<Function> functions, Reply reply, PendingCall<BatchAnswer> pending) {
		try {
			if (reply instanceof Reply.Returned returned) {
				BatchAnswer answer = new BatchDecoder(functions).read(returned.body());
				table.batchReturned(answer);
				pending.complete(answer);
			} else {
				new ReplyDecoder(worker, functions.get(0)).decode(reply);
			}
		} catch (Throwable e) {
			// Also an error: nobody else completes it any more.
			pending.completeExceptionally(e);
		}
	}
}
