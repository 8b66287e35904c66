package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * The ends of pipes that are passed in one message: either all are handed over, or none is. For one thread.
 */
public final class Parcel implements References {

	private final References references;
	private List<Object> ends = List.of();
	private List<Long> ids = List.of();

	/** @param references knows the channels that the message may contain */
	public Parcel(References references) {
		this.references = references;
	}

	@Override
	public ChannelReference export(Object channel) {
		ChannelReference reference = references.export(channel);
		if (reference.type().isPipeEnd()) {
			if (ends.isEmpty()) {
				ends = new ArrayList<>();
				ids = new ArrayList<>();
			}
			ends.add(channel);
			ids.add(reference.id());
		}
		return reference;
	}

	@Override
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		return references.resolve(reference, codec);
	}

	/** Returns the ids of the ends that are passed. */
	public List<Long> ends() {
		return ids;
	}

	/**
	 * The message is complete.
	 *
	 * @param call the call whose result it is; 0 where it is none
	 */
	public void handOver(long call) {
		for (Object end : ends) {
			references.handOver(end, call);
		}
	}

	/** The message will not be sent. */
	public void takeBack() {
		for (Object end : ends) {
			references.takeBack(end);
		}
	}
}
