package dev.outboard.ui.internal.call;

import java.time.Duration;

import dev.outboard.ui.internal.call.history.HistoryEntry.Kind;
import dev.outboard.ui.internal.call.result.Presentation;

/**
 * What became of a request.
 *
 * @param kind     what became of it: it failed where one of its calls did
 * @param shown    the last result, or the first failure
 * @param done     how many calls returned
 * @param failed   how many didn't
 * @param duration how long all of them took
 */
record CallOutcome(Kind kind, Presentation shown, int done, int failed, Duration duration) {
}
