package dev.outboard.core.internal.call;

import dev.outboard.api.WorkerExitedException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.contract.Function;

/**
 * Turns the reply to a call into its result or exception. May run the user's code: constructors of records.
 *
 * @param worker   the worker's short name, for messages
 * @param function the function called
 */
record ReplyDecoder(String worker, Function function) {

	/**
	 * Returns the result.
	 *
	 * @throws RuntimeException what the caller is to see instead
	 */
	Object decode(Reply reply) {
		return switch (reply) {
			case Reply.Returned returned -> result(returned.body());
			case Reply.Threw threw -> throw ThrowableCodec.INSTANCE.read(threw.body());
			case Reply.Unanswered unanswered ->
				throw new WorkerExitedException(worker, function.signature(), unanswered.status(),
						unanswered.mayHaveRun());
		};
	}

	private Object result(Input body) {
		Object value = function.readResult(body);
		if (function.signal().isEmpty()) {
			// A result that is announced is read once more.
			body.giveBack();
		}
		return value;
	}
}
