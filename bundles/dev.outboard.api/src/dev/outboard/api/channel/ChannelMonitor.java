package dev.outboard.api.channel;

import java.util.List;

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
}
