package dev.outboard.host.internal.serve;

import dev.outboard.host.internal.serve.CallQueue.Runner;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Batch;
import dev.outboard.wire.internal.message.Message;

/**
 * Runs calls that came in one message, and answers them in one. Where they take long, the message becomes large, or
 * they are cancelled, the rest is left, for others to run.
 */
final class BatchRunner {

	/** How long a batch may run: its results wait for its end. */
	private static final long PATIENCE_NANOS = 20_000_000;

	/** While calls take less than this the clock, which takes as long as a trivial one, is read only after some. */
	private static final long QUICK_NANOS = 2000;
	private static final int CALLS_PER_LOOK = 4;

	private final Worker worker;
	private final CallQueue calls;
	private final Answers answers;

	BatchRunner(Worker worker, CallQueue calls, Answers answers) {
		this.worker = worker;
		this.calls = calls;
		this.answers = answers;
	}

	/** Runs {@code batch} on this thread, and answers it. */
	void run(Call batch, Runner runner) {
		Output out = answers.beginResults(batch);
		Input in = batch.arguments();
		int time = out.size();
		out.writeLong(0);
		long begin = System.nanoTime();
		long nanos = 0;
		int done = 0;
		boolean more = in.remaining() > 0;
		while (more) {
			more = perform(in, out) && in.remaining() > 0;
			done++;
			if (!more || done % CALLS_PER_LOOK == 1 || nanos > QUICK_NANOS * done) {
				nanos = System.nanoTime() - begin;
			}
			more = more && nanos < PATIENCE_NANOS && out.size() < Batch.FULL_BYTES && !calls.isToEnd(runner);
			// An interrupt that one call left behind is meant for none that follows.
			Thread.interrupted();
		}
		out.overwriteInt(time, (int) (nanos >> 32));
		out.overwriteInt(time + Integer.BYTES, (int) nanos);
		answers.results(out);
	}

	/** Runs the next call; returns whether one can follow. */
	private boolean perform(Input in, Output out) {
		int entry = out.size();
		out.writeByte(Batch.RETURNED);
		out.writeInt(0);
		boolean legible = false;
		try {
			Function function = worker.contract().function(in.readLength());
			Object[] arguments = function.readNextArguments(in);
			legible = true;
			Object value = worker.invoke(function, arguments);
			legible = write(function, value, out, entry);
		} catch (Throwable e) {
			fail(e, out, entry);
		}
		out.overwriteInt(entry + 1, out.size() - entry - 1 - Integer.BYTES);
		return legible;
	}

	/** Writes a result, or why it can't be sent: what it left in the encoder makes this the last one. */
	private boolean write(Function function, Object value, Output out, int entry) {
		try {
			function.writeResult(out, value);
			int size = out.size() - entry;
			if (size > answers.messageLimit()) {
				throw new CodecException("the result of " + function.signature() + " can't be sent: "
						+ Message.overLimit(size, answers.messageLimit()));
			}
			return true;
		} catch (CodecException | StackOverflowError | LinkageError e) {
			fail(e, out, entry);
			return false;
		}
	}

	private static void fail(Throwable failure, Output out, int entry) {
		out.truncate(entry);
		out.writeByte(Batch.THREW);
		out.writeInt(0);
		ThrowableCodec.INSTANCE.write(out, failure);
	}
}
