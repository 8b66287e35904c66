package dev.outboard.core.internal.call;

import java.util.Arrays;
import java.util.List;

import dev.outboard.core.internal.call.BatchAnswer.Failed;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Batch;

/**
 * Reads the result of a batch. May run the user's code: constructors of records.
 *
 * @param functions the functions called
 */
record BatchDecoder(List<Function> functions) {

	/**
	 * Reads it.
	 *
	 * @throws CodecException when it is none
	 */
	BatchAnswer read(Input body) {
		Input in = body;
		long nanos = in.readLong();
		Object[] results = new Object[functions.size()];
		int size = 0;
		int failed = 0;
		while (in.remaining() > 0) {
			if (size == results.length) {
				throw new CodecException("a batch of " + functions.size() + " calls has more results than that");
			}
			byte form = in.readByte();
			int length = in.readInt();
			int rest = in.remaining() - length;
			if (length < 0 || rest < 0) {
				throw new CodecException("a result is said to have " + length + " bytes, but " + in.remaining() + " follow");
			}
			try {
				results[size] = form == Batch.THREW ? new Failed(ThrowableCodec.INSTANCE.read(in))
						: functions.get(size).readNextResult(in);
			} catch (RuntimeException e) {
				results[size] = new Failed(e);
				// What the failure left behind in the decoder is nothing to the others.
				in = in.copy();
			}
			if (in.remaining() < rest) {
				throw new CodecException("a result has more bytes than it is said to have");
			}
			if (in.remaining() > rest) {
				in.readSpace(in.remaining() - rest);
			}
			failed += results[size] instanceof Failed ? 1 : 0;
			size++;
		}
		if (size == 0) {
			throw new CodecException("a batch of " + functions.size() + " calls has no result");
		}
		return new BatchAnswer(size == results.length ? results : Arrays.copyOf(results, size), failed, nanos);
	}
}
