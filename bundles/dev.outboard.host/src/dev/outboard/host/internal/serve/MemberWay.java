package dev.outboard.host.internal.serve;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.outboard.host.internal.member.Way;
import dev.outboard.wire.internal.channel.WaitCheck;

/**
 * The way of what members announce to the control side: after what was put into channels before.
 *
 * @param channels the worker's
 * @param outlet   takes all messages
 * @param waits    how threads of the worker wait
 */
record MemberWay(WorkerChannels channels, Outlet outlet, WaitCheck waits) implements Way {

	private static final long A_WHILE = TimeUnit.MINUTES.toNanos(1);

	@Override
	public void append(ByteBuffer message) {
		channels.flush();
		outlet.append(message);
	}

	@Override
	public boolean gathers() {
		return outlet.gathers();
	}

	@Override
	public void push() {
		outlet.push();
	}

	@Override
	public boolean takeIn(BooleanSupplier done) {
		return waits.takeIn(done, A_WHILE);
	}
}
