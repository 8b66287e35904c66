package dev.outboard.api.event;

/**
 * The topics on which Outboard publishes the changes of shared maps, lists, values and numbers:
 * {@code dev/outboard/channel/<name>/change}, and {@code dev/outboard/channel/unnamed/<id>/change} for those without a
 * name. Names are escaped as {@link WorkerTopics#escape} says.
 *
 * @since 0.1
 */
public final class ChannelTopics {

	/** What every topic begins with. */
	public static final String BASE = "dev/outboard/channel";

	/** All events of all channels. */
	public static final String ALL = BASE + "/*";

	/** Last part of the topic, and kind, of a change. */
	public static final String CHANGE = "change";

	private ChannelTopics() {
	}

	/** Returns the topic of the changes of the channel of that name. */
	public static String change(String name) {
		return BASE + '/' + WorkerTopics.escape(name) + '/' + CHANGE;
	}

	/**
	 * Returns the topic of the changes of a channel without a name, by its {@link
	 * dev.outboard.api.channel.Channel#id() id}.
	 */
	public static String change(long id) {
		return BASE + "/unnamed/" + id + '/' + CHANGE;
	}
}
