package dev.outboard.wire.internal.channel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.outboard.wire.internal.codec.Output;

/**
 * Lends an output that items are encoded in before they are gathered, so that not each of them needs one of its own, and
 * one that can't be encoded leaves nothing behind. Safe for any thread: who finds it lent gets another one.
 */
final class Scratch {

	private final Supplier<Output> maker;
	private final AtomicReference<Output> spare = new AtomicReference<>();

	/** @param maker makes an output that begins with what comes before an item */
	Scratch(Supplier<Output> maker) {
		this.maker = maker;
	}

	/** Returns an output that holds what comes before an item. */
	Output take() {
		Output found = spare.getAndSet(null);
		return found == null ? maker.get() : found;
	}

	/** Takes an output back of which nobody needs more than the first {@code mark} bytes: those that come before an item. */
	void giveBack(Output output, int mark) {
		output.truncate(mark);
		spare.set(output);
	}
}
