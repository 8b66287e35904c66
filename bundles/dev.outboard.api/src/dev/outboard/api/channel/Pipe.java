package dev.outboard.api.channel;

/**
 * The two ends of a pipe that carries something each way. Keep one, and pass the other to a worker, or pass them to two.
 *
 * @param first  sends {@code A}, receives {@code B}
 * @param second sends {@code B}, receives {@code A}
 * @param <A>    what goes from the first to the second
 * @param <B>    what goes from the second to the first
 * @since 0.1
 */
public record Pipe<A, B>(Connection<A, B> first, Connection<B, A> second) implements AutoCloseable {

	/** Closes the ends that were not handed over. */
	@Override
	public void close() {
		first.close();
		second.close();
	}
}
