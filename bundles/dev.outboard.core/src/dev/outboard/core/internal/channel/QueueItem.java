package dev.outboard.core.internal.channel;

/** An item of a queue at the hub. Guarded by the queue. */
final class QueueItem {

	/** In the order in which items were put. */
	final long number;
	final byte[] bytes;
	/** How often it was delivered, and came back. */
	int deliveries;
	/** Whether it was sent to a consumer ahead, and that one has not said that it was taken. */
	boolean ahead;

	QueueItem(long number, byte[] bytes) {
		this.number = number;
		this.bytes = bytes;
	}
}
