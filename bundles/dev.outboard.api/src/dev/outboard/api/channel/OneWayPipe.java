package dev.outboard.api.channel;

/**
 * The two ends of a pipe that carries something one way.
 *
 * @param sender   where it is sent
 * @param receiver where it is received
 * @param <T>      what it carries
 * @since 0.1
 */
public record OneWayPipe<T>(Sender<T> sender, Receiver<T> receiver) implements AutoCloseable {

	/** Closes the ends that were not handed over. */
	@Override
	public void close() {
		sender.close();
		receiver.close();
	}
}
