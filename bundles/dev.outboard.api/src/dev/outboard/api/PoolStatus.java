package dev.outboard.api;

/**
 * What a pool is doing, at one moment. What is done for it in several workers at once may be counted a little apart.
 *
 * @param least    how many workers it has at least
 * @param most     how many workers it has at most
 * @param size     how many workers it has now, those that start and those that end included
 * @param ready    how many of them can be given tasks
 * @param busy     how many of them have been given tasks that they haven't answered
 * @param queued   how many tasks wait for a worker
 * @param underWay how many tasks workers have been given and haven't answered
 * @param done     how many tasks yielded a result
 * @param failed   how many tasks failed, those that were given up included
 * @param restarts how many workers were started in place of others that died or had their number of calls
 * @param shutDown whether it takes no more tasks
 * @since 0.1
 */
public record PoolStatus(int least, int most, int size, int ready, int busy, long queued, long underWay, long done,
		long failed, long restarts, boolean shutDown) {
}
