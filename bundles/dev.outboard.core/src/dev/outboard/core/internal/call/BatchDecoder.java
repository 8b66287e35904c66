package dev.outboard.core.internal.call;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.core.internal.call.BatchAnswer.Answer;
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
		List<Answer> answers = new ArrayList<>(functions.size());
		while (in.remaining() > 0) {
			if (answers.size() == functions.size()) {
				throw new CodecException("a batch of " + functions.size() + " calls has more results than that");
			}
			Function function = functions.get(answers.size());
			byte form = in.readByte();
			int length = in.readInt();
			int rest = in.remaining() - length;
			if (length < 0 || rest < 0) {
				throw new CodecException("a result is said to have " + length + " bytes, but " + in.remaining() + " follow");
			}
			try {
				answers.add(form == Batch.THREW ? new Answer(null, ThrowableCodec.INSTANCE.read(in))
						: new Answer(function.readNextResult(in), null));
			} catch (RuntimeException e) {
				answers.add(new Answer(null, e));
				// What the failure left behind in the decoder is nothing to the others.
				in = in.copy();
			}
			if (in.remaining() < rest) {
				throw new CodecException("a result has more bytes than it is said to have");
			}
			in.readSpace(in.remaining() - rest);
		}
		if (answers.isEmpty()) {
			throw new CodecException("a batch of " + functions.size() + " calls has no result");
		}
		return new BatchAnswer(answers, nanos);
	}
}
