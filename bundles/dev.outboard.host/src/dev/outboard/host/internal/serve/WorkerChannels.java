package dev.outboard.host.internal.serve;

import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.channel.HubLink;
import dev.outboard.wire.internal.channel.WaitCheck;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.message.Message;

/** The channels of a worker. What they take is loaded with the first one: most workers have none. */
final class WorkerChannels implements References {

	private final HubLink link;
	private final WaitCheck waits;
	private final int messageLimit;
	private volatile ChannelClient client;
	private String end;

	/** @param waits how threads of the worker wait for something at the hub */
	WorkerChannels(HubLink link, WaitCheck waits, int messageLimit) {
		this.link = link;
		this.waits = waits;
		this.messageLimit = messageLimit;
	}

	/** Returns them. */
	synchronized ChannelClient client() {
		if (client == null) {
			client = new ChannelClient(link, waits, messageLimit);
			if (end != null) {
				client.end(end);
			}
		}
		return client;
	}

	/** Takes a message about a channel. */
	void received(Message message) {
		client().received(message);
	}

	/** Says that the hub is out of reach, because {@code why}. */
	synchronized void end(String why) {
		end = why;
		if (client != null) {
			client.end(why);
		}
	}

	/** The worker has come to its end: says what is left to say, and gives back what belongs to others. */
	void leave() {
		ChannelClient made = client;
		if (made != null) {
			made.leave();
		}
	}

	@Override
	public void flush() {
		ChannelClient made = client;
		if (made != null) {
			made.flush();
		}
	}

	@Override
	public ChannelReference export(Object channel) {
		return client().export(channel);
	}

	@Override
	public <C> C resolve(ChannelReference reference, ChannelCodec codec) {
		return client().resolve(reference, codec);
	}

	@Override
	public void handOver(Object end, long call) {
		client().handOver(end, call);
	}

	@Override
	public void takeBack(Object end) {
		client().takeBack(end);
	}
}
