package dev.outboard.core.internal.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import dev.outboard.core.internal.event.DeliveryThread;

/**
 * Hands out futures of a worker's ready and end, each on a thread of its own: what one holder does with his, or in a
 * dependent of it, touches no other holder's.
 */
final class Handouts {

	private final String threadName;

	Handouts(String threadName) {
		this.threadName = threadName;
	}

	/** Returns a future that completes as {@code source} does; where that is complete, the future is so from the start. */
	<T> CompletableFuture<T> copy(CompletableFuture<T> source) {
		CompletableFuture<T> copy = new CompletableFuture<>();
		BiConsumer<T, Throwable> completion = (value, failure) -> {
			if (failure == null) {
				copy.complete(value);
			} else {
				copy.completeExceptionally(failure);
			}
		};
		if (source.isDone()) {
			source.whenComplete(completion);
		} else {
			source.whenCompleteAsync(completion, task -> DeliveryThread.run(threadName, task));
		}
		return copy;
	}
}
