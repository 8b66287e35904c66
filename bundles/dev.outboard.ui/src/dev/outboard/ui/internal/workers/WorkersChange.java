package dev.outboard.ui.internal.workers;

import java.util.Set;

/**
 * What has changed in the model of the Workers view.
 *
 * @param everything whether anything may have changed, by what a person did or because a definition came or went
 * @param grown      the ids of the definitions that have got a worker
 */
public record WorkersChange(boolean everything, Set<String> grown) {

	static final WorkersChange EVERYTHING = new WorkersChange(true, Set.of());
}
