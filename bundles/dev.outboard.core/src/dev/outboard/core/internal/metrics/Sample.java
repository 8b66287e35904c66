package dev.outboard.core.internal.metrics;

import java.util.Optional;

import dev.outboard.api.WorkerMetrics;

/**
 * A look at a worker, and what the next one needs to tell what happened in between.
 *
 * @param metrics what was found
 * @param nanos   when, by {@link System#nanoTime()}
 * @param process its process, where it had one
 */
record Sample(WorkerMetrics metrics, long nanos, Optional<ProcessFigures> process) {
}
