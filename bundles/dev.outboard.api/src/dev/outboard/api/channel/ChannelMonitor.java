package dev.outboard.api.channel;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells what channels there are. An OSGi service of the control side.
 *
 * @since 0.1
 */
@ProviderType
public interface ChannelMonitor {

	/**
	 * Returns what is known of each channel now, by rising id. Never waits; the numbers of different channels need not be of
	 * the same moment.
	 */
	List<ChannelStatus> channels();

	/**
	 * Returns what is in a shared map, list, value or number now: of so many entries, in order, some. Asks no worker, but
	 * decodes what it returns, so that it is not for the UI thread.
	 *
	 * @param id    the channel's number
	 * @param from  how many entries to leave out at the beginning
	 * @param limit how many entries to return at the most
	 * @return empty where there is no such channel, where it is closed, or where it is a queue or an end of a pipe
	 * @throws IllegalArgumentException when {@code from} or {@code limit} is negative
	 */
	Optional<ChannelContents> contents(long id, int from, int limit);
}
