package dev.outboard.wire.internal.codec;

import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;
import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.api.channel.WorkQueue;

/** The kinds of channels, by the interfaces that contracts name them by. */
public enum ChannelType {

	/** A work queue; its elements are its items. */
	QUEUE(WorkQueue.class),
	/** A shared map; its elements are its keys and its values. */
	MAP(SharedMap.class),
	/** A shared list; its elements are its elements. */
	LIST(SharedList.class),
	/** A shared value; its element is the value. */
	VALUE(SharedValue.class),
	/** A shared number; it has no elements. */
	LONG(SharedLong.class),
	/** An end of a pipe that carries something each way; its elements are what is sent, and what is received. */
	CONNECTION(Connection.class),
	/** An end of a pipe that is sent to; its element is what is sent. */
	SENDER(Sender.class),
	/** An end of a pipe that is received from; its element is what is received. */
	RECEIVER(Receiver.class);

	private static final String PACKAGE = "dev.outboard.api.channel.";
	private static final ChannelType[] VALUES = values();

	private final Class<?> type;

	ChannelType(Class<?> type) {
		this.type = type;
	}

	/** Returns whether {@code type} is one; asked first, so that a child without channels needn't load any. */
	static boolean isChannel(Class<?> type) {
		return type.getName().startsWith(PACKAGE) && type.isInterface();
	}

	/**
	 * Returns that of an interface.
	 *
	 * @throws UnsupportedTypeException when it is none that crosses
	 */
	static ChannelType of(Class<?> type) {
		for (ChannelType each : VALUES) {
			if (each.type == type) {
				return each;
			}
		}
		throw new UnsupportedTypeException("type " + type.getName() + " can't cross the process border: name the kind of"
				+ " channel, as in WorkQueue<String>");
	}

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static ChannelType of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no kind of channel is numbered " + number);
		}
		return VALUES[number];
	}

	/** Returns the interface. */
	public Class<?> type() {
		return type;
	}

	/** Returns whether it is an end of a pipe, which has one holder at a time. */
	public boolean isPipeEnd() {
		return this == CONNECTION || this == SENDER || this == RECEIVER;
	}
}
