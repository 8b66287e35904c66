package dev.outboard.wire.internal.codec;

import java.util.Locale;

/**
 * What stands for a channel in a message.
 *
 * @param type        the kind of channel
 * @param id          its number at the hub
 * @param fingerprint stands for the types of its elements
 * @param name        its name; null for none
 * @param facts       what else one must know to use it, by kind
 */
public record ChannelReference(ChannelType type, long id, long fingerprint, String name, long facts) {

	/** Returns how the channel is called in messages to a person, as in {@code queue 'orders'} or {@code queue 7}. */
	public String label() {
		return type.name().toLowerCase(Locale.ROOT) + (name == null ? " " + id : " '" + name + '\'');
	}

	/** Appends this. */
	public void write(Output out) {
		out.writeByte(type.ordinal());
		out.writeLong(id);
		out.writeLong(fingerprint);
		out.writeString(name);
		out.writeLong(facts);
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws CodecException when it is something else
	 */
	public static ChannelReference read(Input in) {
		return new ChannelReference(ChannelType.of(in.readByte()), in.readLong(), in.readLong(), in.readString(),
				in.readLong());
	}
}
