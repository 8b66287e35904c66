package dev.outboard.core.internal.service;

import java.util.concurrent.CompletableFuture;

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

	/** Returns a future that completes as {@code source} does. */
	<T> CompletableFuture<T> copy(CompletableFuture<T> source) {
		CompletableFuture<T> copy = new CompletableFuture<>();
		source.whenCompleteAsync((value, failure) -> {
			if (failure == null) {
				copy.complete(value);
			} else {
				copy.completeExceptionally(failure);
			}
		}, task -> DeliveryThread.run(threadName, task));
		return copy;
	}
}
