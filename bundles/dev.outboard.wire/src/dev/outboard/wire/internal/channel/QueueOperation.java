package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.CodecException;

/**
 * What clients say to a queue at the hub. Items that a client was sent have numbers, in the order in which they were
 * sent to it; those of the queue have others, in the order in which they were put.
 */
public enum QueueOperation {

	/** Put an item when there is room: item; answered by how many slots the client may fill without asking. */
	PUT,
	/** Put an item if there is room now: item; answered by whether, and slots likewise. */
	OFFER,
	/** Items put into slots that the client has: each as in {@link Notice#ITEMS}, with its first delivery. */
	PUT_ALL,
	/** The client gives up its slots; their number, or how often it was given slots without a bound. */
	SLOTS_BACK,
	/**
	 * Take an item when there is one: how many may be sent, and before which number the client has none of those sent ahead;
	 * answered by a {@link Reply}.
	 */
	TAKE,
	/** Take an item if there is one now; likewise. */
	POLL,
	/** Send items ahead if there are any now: how many. */
	MORE,
	/** Ranges of numbers of items sent ahead that were taken since, and of items that were taken and are done with. */
	REPORT,
	/** The number before which it has none left, and ranges of those that it gives up, as it was asked to. */
	GIVE_BACK,
	/** An item that was taken goes back to the head: number. */
	RETURN,
	/** Answered when all that the client sent before has been handled. */
	SYNC,
	/** Tell the first item; answered by whether, and its bytes. */
	PEEK,
	/** Tell how many items there are; answered by that. */
	SIZE,
	/** Tell the items after one: number in the queue; answered by some of them, each its number, length and bytes. */
	PAGE,
	/** Remove an item: number in the queue; answered by whether it was there. */
	REMOVE,
	/** Remove all items. */
	CLEAR,
	/** Answered when all items are done with. */
	JOIN,
	/** Tell how many items are not done with; answered by that. */
	UNFINISHED,
	/** A large item put into a slot: {@link #ROOM_BEFORE} bytes that say nothing, and the item. */
	PUT_ALONE;

	/** So much comes before a large item that there is room for what the hub sends before it. */
	public static final int ROOM_BEFORE = 24;

	/** Where the first item is in a message by which items are put. */
	public static final int FIRST_ITEM = HubPort.HEADER;

	/** What is said of an item that was never delivered before. */
	static final int FIRST_DELIVERY = 1;

	private static final QueueOperation[] VALUES = values();

	/** What comes of a request to take an item. */
	public enum Reply {
		/** There is none. */
		NONE,
		/** Its number, deliveries, and bytes follow. */
		ITEM,
		/** Items that were sent ahead are there by now: the number of the next that will be sent follows. */
		LOOK;

		private static final Reply[] VALUES = values();

		static Reply of(int number) {
			if (number < 0 || number >= VALUES.length) {
				throw new CodecException("no reply to who takes is numbered " + number);
			}
			return VALUES[number];
		}
	}

	/** What the hub says to a queue's clients. */
	public enum Notice {
		/** Items sent ahead: the number of the first; each its deliveries, length, and bytes. */
		ITEMS,
		/** Give up items that were sent ahead: whether all, or the later half; and the number of the next that will be sent. */
		RECALL,
		/** Give up slots. */
		RECALL_SLOTS;

		private static final Notice[] VALUES = values();

		static Notice of(int number) {
			if (number < 0 || number >= VALUES.length) {
				throw new CodecException("a queue's client gets no message numbered " + number);
			}
			return VALUES[number];
		}
	}

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static QueueOperation of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no operation of a queue is numbered " + number);
		}
		return VALUES[number];
	}

	/**
	 * Checks which delivery of an item that is put is to be the next.
	 *
	 * @throws CodecException when it is not the first
	 */
	public static void checkFirstDelivery(int delivery) {
		if (delivery != FIRST_DELIVERY) {
			throw new CodecException("an item can't be put that is to be delivered for the " + delivery + ". time");
		}
	}

	/**
	 * Makes of a message by which items were put the one by which they are delivered, and returns it.
	 *
	 * @param first the number of the first for the client that is sent it
	 */
	public static ByteBuffer deliver(ByteBuffer message, long first) {
		int number = FIRST_ITEM - Long.BYTES;
		return message.put(number - Byte.BYTES, (byte) Notice.ITEMS.ordinal()).putLong(number, first);
	}
}
