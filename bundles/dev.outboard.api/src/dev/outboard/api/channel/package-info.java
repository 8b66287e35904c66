/**
 * What crosses the border between processes beside calls: queues, pipes, shared maps and lists. For either side of it.
 *
 * <p>For those who know Python's multiprocessing: {@code Manager().dict()} is a {@link SharedMap}, {@code list()} a
 * {@link SharedList}; a {@code Namespace} is a {@code SharedMap<String, …>}, or a {@link SharedValue} of a record,
 * which changes as a whole; a {@code Value} is a {@code SharedValue}, or for a number that is counted up and down a
 * {@link SharedLong}; an {@code Array} is a {@code SharedList}, or a {@code SharedValue} of an array. A {@code Lock}
 * isn't needed with them: {@code merge}, {@code update}, {@code add} and the like are atomic.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.channel;
