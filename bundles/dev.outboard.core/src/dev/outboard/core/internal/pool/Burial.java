package dev.outboard.core.internal.pool;

import java.util.List;

import dev.outboard.core.internal.pool.Member.Casualty;

/**
 * What the end of a worker comes to, once all is known of it.
 *
 * @param givenUp       tasks that killed too many workers
 * @param uselessInARow how many workers ended in a row before they were of use
 * @param <C>           the contract
 */
record Burial<C>(List<Casualty<C>> givenUp, int uselessInARow) {
}
