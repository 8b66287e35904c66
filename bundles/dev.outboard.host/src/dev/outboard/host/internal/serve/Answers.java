package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.Parcel;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.codec.WithoutEnds;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Vitals;

/** What the worker's side says to the control side, encoded. */
final class Answers {

	/** How long answers are gathered: short beside the calls that are worth answering by themselves. */
	private static final long PATIENCE_NANOS = 100_000;

	private final Outlet outlet;
	private final CallQueue calls;
	private final int messageLimit;
	private final References references;
	private final PostReceipts receipts;
	private final BooleanSupplier moreArrived;
	private volatile boolean gathered;
	/** Since when; the worker's thread's own. */
	private long since;

	/**
	 * @param calls        the calls that are yet to be answered
	 * @param messageLimit the most bytes that a result may take, encoded
	 * @param references   knows the channels that results may contain
	 * @param moreArrived  says whether the current thread will come to more messages that have arrived; answers wait then
	 *                     until they are {@linkplain #tellGathered() told}
	 */
	Answers(Outlet outlet, CallQueue calls, int messageLimit, References references, BooleanSupplier moreArrived) {
		this.outlet = outlet;
		this.calls = calls;
		this.messageLimit = messageLimit;
		this.references = references;
		this.moreArrived = moreArrived;
		this.receipts = new PostReceipts(outlet);
	}

	void alive(long id) {
		// Without waking the writer's thread: a worker that idles does little else.
		outlet.append(Message.begin(MessageKind.HEARTBEAT_ANSWER, id).toBuffer());
		outlet.push();
	}

	void vitals(long id, int callsQueued) {
		send(Vitals.now(callsQueued).toMessage(id));
	}

	void ready() {
		send(Message.begin(MessageKind.READY, 0));
	}

	void startFailure(Throwable failure) {
		Output out = Message.begin(MessageKind.START_FAILURE, 0);
		ThrowableCodec.INSTANCE.write(out, failure);
		send(out);
	}

	/** Answers with what {@code function} yielded, or with the reason why it can't be sent. */
	void result(Call call, Function function, Object value) {
		if (call.oneWay()) {
			receipts.add(call.id());
			return;
		}
		Parcel parcel = new Parcel(references);
		Output out = Message.begin(MessageKind.RESULT, call.id(), messageLimit).reusing().references(parcel);
		try {
			function.writeResult(out, value);
		} catch (CodecException | StackOverflowError | LinkageError e) {
			// The value's own code may run while it is encoded. Whoever waits for the call must hear of it all the same.
			parcel.takeBack();
			failure(call, e);
			return;
		}
		references.flush();
		parcel.handOver(call.id());
		answer(out);
	}

	/** Lets the control side know of one-way calls that have returned: there may be nothing more to do for long. */
	void tellReceipts() {
		receipts.flush();
	}

	/** Begins the one result of several calls, which is limited by whoever writes it. */
	Output beginResults(Call batch) {
		return Message.begin(MessageKind.RESULT, batch.id(), Message.mostBytes(messageLimit), batch.arguments().remaining())
				.references(new WithoutEnds(references));
	}

	/** Sends what was begun. */
	void results(Output out) {
		references.flush();
		answer(out);
	}

	/** Returns the most bytes that a result may take, encoded. */
	int messageLimit() {
		return messageLimit;
	}

	void failure(Call call, Throwable failure) {
		references.flush();
		Output out = Message.begin(call.oneWay() ? MessageKind.POST_FAILURE : MessageKind.FAILURE, call.id());
		if (call.oneWay()) {
			out.writeLength(call.function());
		}
		ThrowableCodec.INSTANCE.write(out, failure);
		answer(out);
	}

	/** Says that a call will not be run; of a one-way call nobody would hear it otherwise, so it is a failure. */
	void refused(Call call) {
		if (call.oneWay()) {
			failure(call, new IllegalStateException("it was not run: the worker was asked to end before"));
		} else {
			send(Message.begin(MessageKind.REFUSED, call.id()));
		}
	}

	void ending(int status, Optional<Throwable> failure) {
		Output out = Message.begin(MessageKind.ENDING, 0);
		out.writeInt(status);
		out.writeBoolean(failure.isPresent());
		failure.ifPresent(e -> ThrowableCodec.INSTANCE.write(out, e));
		send(out);
	}

	/** Where more calls wait, their answers had better go together. */
	private void answer(Output out) {
		if (moreArrived.getAsBoolean()) {
			outlet.append(out.toBuffer());
			gather();
		} else if (calls.size() == 0) {
			outlet.append(out.toBuffer());
			outlet.push();
		} else {
			send(out);
		}
	}

	private void gather() {
		long now = System.nanoTime();
		if (!gathered) {
			since = now;
			gathered = true;
		}
		// Looked at once more: the stand-by may have come in between, and have found nothing to tell.
		if (now - since > PATIENCE_NANOS || !moreArrived.getAsBoolean()) {
			tellGathered();
		}
	}

	/** Sends the answers that were gathered while more calls had arrived; on any thread. */
	void tellGathered() {
		if (gathered) {
			gathered = false;
			outlet.push();
		}
	}

	private void send(Output out) {
		outlet.accept(out.toBuffer());
	}
}
