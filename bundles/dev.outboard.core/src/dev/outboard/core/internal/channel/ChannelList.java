package dev.outboard.core.internal.channel;

import java.util.List;
import java.util.Optional;

import dev.outboard.api.channel.ChannelContents;
import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.ChannelStatus;

/**
 * Lists the channels of a hub, and shows what is in those that are shared.
 *
 * @param hub the hub
 */
public record ChannelList(ChannelHub hub) implements ChannelMonitor {

	@Override
	public List<ChannelStatus> channels() {
		return hub.holdings().all().entrySet().stream().map(entry -> {
			HubChannel channel = entry.getKey();
			synchronized (channel) {
				return channel.status(entry.getValue());
			}
		}).toList();
	}

	@Override
	public Optional<ChannelContents> contents(long id, int from, int limit) {
		return new SharedContents(hub).read(id, from, limit);
	}
}
