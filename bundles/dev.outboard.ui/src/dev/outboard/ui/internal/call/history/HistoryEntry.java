package dev.outboard.ui.internal.call.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.google.gson.JsonObject;

/**
 * A call that was made.
 *
 * @param time       when
 * @param definition the id of the definition of the worker
 * @param worker     the worker's short name
 * @param function   the function's signature
 * @param arguments  the arguments by the names of their parameters; empty where they were too large to be kept
 * @param repeats    how often it was called
 * @param duration   how long that took in all
 * @param kind       what became of it
 * @param text       the result or the failure in words, with the stack trace where there is one
 */
public record HistoryEntry(Instant time, String definition, String worker, String function,
		Optional<JsonObject> arguments, int repeats, Duration duration, Kind kind, String text) {

	/** How many characters of arguments are kept, and of a result. */
	private static final int LONGEST = 20_000;

	/** What becomes of calls. */
	public enum Kind {
		DONE, FAILED, CANCELLED
	}

	public HistoryEntry {
		arguments = arguments.filter(json -> json.toString().length() <= LONGEST);
		text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '\u2026';
	}
}
