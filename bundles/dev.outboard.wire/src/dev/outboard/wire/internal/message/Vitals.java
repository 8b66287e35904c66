package dev.outboard.wire.internal.message;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * What only the worker's side knows of how a worker is.
 *
 * @param heapUsed      what objects take in its JVM, in bytes
 * @param heapCommitted what the JVM has of the operating system for them, in bytes
 * @param heapMax       what they may take, in bytes
 * @param callsQueued   how many calls have come and not begun
 */
public record Vitals(long heapUsed, long heapCommitted, long heapMax, int callsQueued) {

	/** Returns how this JVM is, in which so many calls wait. */
	public static Vitals now(int callsQueued) {
		// The management beans would tell more, and cost a child dozens of classes.
		Runtime runtime = Runtime.getRuntime();
		long committed = runtime.totalMemory();
		return new Vitals(committed - runtime.freeMemory(), committed, runtime.maxMemory(), callsQueued);
	}

	/** Returns this as the answer to the question of that id. */
	public Output toMessage(long id) {
		Output out = Message.begin(MessageKind.VITALS_ANSWER, id);
		out.writeLong(heapUsed);
		out.writeLong(heapCommitted);
		out.writeLong(heapMax);
		out.writeLength(callsQueued);
		return out;
	}

	/**
	 * Reads the body of such a message.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is something else
	 */
	public static Vitals read(Input in) {
		Vitals vitals = new Vitals(in.readLong(), in.readLong(), in.readLong(), in.readLength());
		in.expectEnd();
		return vitals;
	}
}
