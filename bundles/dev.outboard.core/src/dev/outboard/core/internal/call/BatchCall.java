package dev.outboard.core.internal.call;

import java.util.Optional;

import dev.outboard.api.WorkerCall;

/**
 * An attempt to make several calls by one message.
 *
 * @param call     brings what comes of them; empty where not even the first can share a message
 * @param size     how many were sent
 * @param possible whether the function called last can share a message at all; else it has to be called by itself
 */
public record BatchCall(Optional<WorkerCall<BatchAnswer>> call, int size, boolean possible) {
}
