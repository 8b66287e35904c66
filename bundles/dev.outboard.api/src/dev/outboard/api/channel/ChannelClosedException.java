package dev.outboard.api.channel;

/**
 * Nothing more can be put into a channel, or nothing more will come out of it: it was closed, or its end was reached.
 *
 * @since 0.1
 */
public final class ChannelClosedException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	public ChannelClosedException(String message) {
		super(message);
	}
}
