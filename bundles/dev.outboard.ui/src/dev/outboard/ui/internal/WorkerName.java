package dev.outboard.ui.internal;

/**
 * What a worker is called, also after its end: elements of views adapt to it where they stand for a worker.
 *
 * @param definitionId the id of its definition
 * @param instanceId   its instance id
 * @param displayName  its short name for people, as in {@code upper#3}
 */
public record WorkerName(String definitionId, String instanceId, String displayName) {
}
