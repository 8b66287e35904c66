package dev.outboard.core.internal.call;

import dev.outboard.api.ExitStatus;
import dev.outboard.wire.internal.codec.Input;

/** What came of a call. */
public sealed interface Reply {

	/** The function returned: its result, still encoded, because decoding may run the user's code. */
	record Returned(Input body) implements Reply {
	}

	/** The function threw: the exception, still encoded. */
	record Threw(Input body) implements Reply {
	}

	/** The worker's end left it unanswered. */
	record Unanswered(ExitStatus status, boolean mayHaveRun) implements Reply {
	}

	/** Takes the reply to one call, once. */
	interface Target {

		/** Called on the reader's thread, or on one that must not wait either: runs none of the user's code. */
		void accept(Reply reply);

		/** Returns whether somebody wants what a reply brings. */
		default boolean isWanted() {
			return true;
		}
	}
}
