package dev.outboard.host.internal.serve;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The stages that calls have returned and that have not completed, to be cancelled with their calls. */
final class OpenStages {

	private final String threadName;
	private final Map<Long, CompletionStage<?>> stages = new ConcurrentHashMap<>();

	/** @param workerName the worker's short name */
	OpenStages(String workerName) {
		threadName = "outboard-cancel " + workerName;
	}

	void add(long call, CompletionStage<?> stage) {
		stages.put(call, stage);
	}

	void remove(long call) {
		stages.remove(call);
	}

	/** Cancels the stage of {@code call} where it is open: on a thread of its own, for that runs all that hangs on it. */
	void cancel(long call) {
		CompletionStage<?> stage = stages.get(call);
		if (stage != null) {
			Thread.ofPlatform().daemon().name(threadName).start(() -> cancel(stage));
		}
	}

	private static void cancel(CompletionStage<?> stage) {
		try {
			stage.toCompletableFuture().cancel(true);
		} catch (UnsupportedOperationException e) {
			// A stage need not be a future: this one comes to its own end, and nobody waits for it.
			return;
		}
	}
}
