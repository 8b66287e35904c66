package dev.outboard.api;

import java.util.OptionalLong;

/**
 * How far a pool is with many tasks, at one moment.
 *
 * @param read   how many tasks or inputs it has read
 * @param done   how many yielded a result
 * @param failed how many failed, those that were given up included
 * @param total  how many there are in all, where that is known
 * @since 0.1
 */
public record MapProgress(long read, long done, long failed, OptionalLong total) {
}
