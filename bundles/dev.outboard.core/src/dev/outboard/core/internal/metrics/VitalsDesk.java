package dev.outboard.core.internal.metrics;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.outboard.wire.internal.message.Vitals;

/** Asks one worker how it is: once in a second at the most, whoever wants to know. */
final class VitalsDesk {

	/** For so long an answer is fresh, and as long is it waited for. */
	private static final long SECOND = 1_000_000_000;

	private final MetricsSource source;
	private final ScheduledExecutorService timer;
	private CompletableFuture<Optional<Vitals>> answer = CompletableFuture.completedFuture(Optional.empty());
	private long question;
	private long asked;
	private int incarnation;

	VitalsDesk(MetricsSource source, ScheduledExecutorService timer) {
		this.source = source;
		this.timer = timer;
	}

	/** Returns how the worker is, or was within the last second; empty when it doesn't say. */
	synchronized CompletableFuture<Optional<Vitals>> ask() {
		if (!source.isRunning()) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		boolean fresh = question > 0 && incarnation == source.incarnation() && System.nanoTime() - asked < SECOND;
		if (!fresh) {
			// It may answer at once.
			answer = new CompletableFuture<>();
			asked = System.nanoTime();
			incarnation = source.incarnation();
			question++;
			giveUpLater(answer);
			source.ask(question);
		}
		return answer;
	}

	private void giveUpLater(CompletableFuture<Optional<Vitals>> waiting) {
		try {
			var end = timer.schedule(() -> waiting.complete(Optional.empty()), SECOND, TimeUnit.NANOSECONDS);
			waiting.whenComplete((answer, failure) -> end.cancel(false));
		} catch (RejectedExecutionException e) {
			// The service ends, and its timer has ended before.
			waiting.complete(Optional.empty());
		}
	}

	/** Takes an answer, on the reader's thread. */
	void answered(long number, Vitals vitals) {
		CompletableFuture<Optional<Vitals>> waiting;
		synchronized (this) {
			if (number != question) {
				return;
			}
			waiting = answer;
		}
		waiting.complete(Optional.of(vitals));
	}
}
