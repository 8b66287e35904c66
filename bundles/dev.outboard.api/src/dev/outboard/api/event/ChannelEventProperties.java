package dev.outboard.api.event;

/**
 * The names of the properties of events about channels. Keys, elements and values are there when the control side
 * holds the channel, and so knows their types; those of numbers always are.
 *
 * @since 0.1
 */
public final class ChannelEventProperties {

	/** Its kind, {@link ChannelTopics#CHANGE}; a {@code String}. */
	public static final String KIND = WorkerEventProperties.KIND;

	/** The channel's id; a {@code Long}. */
	public static final String CHANNEL = "outboard.channel";

	/** The channel's name, unescaped; missing where it has none; a {@code String}. */
	public static final String NAME = "outboard.name";

	/** What the channel is: {@code map}, {@code list}, {@code value} or {@code long}; a {@code String}. */
	public static final String TYPE = "outboard.type";

	/** What happened, one of the constants that begin with {@code CHANGE_}; a {@code String}. */
	public static final String CHANGE = "outboard.change";

	/** Something was put at a key, or replaced at an index, or is the value. */
	public static final String CHANGE_SET = "set";

	/** Something was removed from a map or list. */
	public static final String CHANGE_REMOVED = "removed";

	/** An element came into a list. */
	public static final String CHANGE_ADDED = "added";

	/** A map or list was cleared, or a list changed as a whole. */
	public static final String CHANGE_RESET = "reset";

	/** Map: the key. */
	public static final String KEY = "outboard.key";

	/** List: the index; missing after a reset; an {@code Integer}. */
	public static final String INDEX = "outboard.index";

	/** What is there now; missing where nothing is. */
	public static final String VALUE = WorkerEventProperties.VALUE;

	/** What was there before; missing where nothing was. */
	public static final String OLD_VALUE = "outboard.value.old";

	/** How many changes were dropped just before, because handlers take too long; missing for none; a {@code Long}. */
	public static final String DROPPED = WorkerEventProperties.DROPPED;

	/** When it was changed, in milliseconds since 1970 UTC; a {@code Long}. */
	public static final String TIMESTAMP = WorkerEventProperties.TIMESTAMP;

	private ChannelEventProperties() {
	}
}
