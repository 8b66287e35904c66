package dev.outboard.core.internal.signal;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.event.MemberEvents;

/**
 * What the signals and properties of a worker need to be delivered.
 *
 * @param dispatcher runs listeners and handlers, one after another
 * @param events     publishes at EventAdmin
 * @param outbox     takes messages for the worker
 * @param problems   told what goes wrong
 */
record Dispatch(Executor dispatcher, MemberEvents events, Outbox outbox, Problems problems) {

	void execute(Runnable task) {
		dispatcher.execute(task);
	}

	void send(ByteBuffer message) {
		outbox.send(message);
	}
}
