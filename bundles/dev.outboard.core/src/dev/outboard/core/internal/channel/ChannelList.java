package dev.outboard.core.internal.channel;

import java.util.List;

import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.ChannelStatus;

/**
 * Lists the channels of a hub.
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
}
