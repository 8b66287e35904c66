package dev.outboard.wire.internal.channel;

import java.util.Optional;

import dev.outboard.api.channel.Channel;
import dev.outboard.wire.internal.codec.Input;

/** What one process, or one worker, holds of a channel. */
interface ClientChannel extends Channel {

	/** Returns what it is made on. */
	ChannelCore core();

	/**
	 * Takes a message of the hub's about this channel, on one thread at a time. Takes no lock under which something is sent,
	 * and sends nothing: the hub may be holding its own.
	 */
	void received(int operation, Input body);

	/** It was closed for everybody; called likewise. */
	default void closed() {
		core().closed();
	}

	/**
	 * Returns what gives back what this holds of the channel's content: run when the worker has come to an orderly end, or
	 * the user has let go of this. It must not refer to this.
	 */
	default Runnable leaving() {
		return () -> {
			// Most channels leave nothing with their clients.
		};
	}

	@Override
	default Optional<String> name() {
		return Optional.ofNullable(core().reference().name());
	}

	@Override
	default long id() {
		return core().reference().id();
	}

	@Override
	default boolean isClosed() {
		return core().isClosed();
	}

	@Override
	default void close() {
		core().hub().close(this);
	}
}
