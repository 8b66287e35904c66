package dev.outboard.core.internal.signal;

import java.nio.ByteBuffer;

import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.event.MemberEvents;
import dev.outboard.core.internal.event.WatchedExecutor;

/**
 * What the signals and properties of a worker need to be delivered.
 *
 * @param dispatcher runs listeners and handlers, one after another
 * @param events     publishes at EventAdmin
 * @param outbox     takes messages for the worker
 * @param problems   told what goes wrong
 */
record Dispatch(WatchedExecutor dispatcher, MemberEvents events, Outbox outbox, Problems problems) {

	/** Runs a task after all others, and returns its place. */
	long execute(Runnable task) {
		return dispatcher.executeInPlace(task);
	}

	/** Lets a value be delivered by the task at {@code place}, if that is still the last; false where it isn't. */
	boolean join(long place) {
		return dispatcher.join(place);
	}

	/** Says that the task under way, of several values, goes on with the next of them. */
	void turn() {
		dispatcher.nextOfSeveral();
	}

	/** Sends a message that a thread of the worker may wait for: on this thread, as far as that needs no wait. */
	void push(ByteBuffer message) {
		outbox.append(message);
		outbox.push();
	}
}
