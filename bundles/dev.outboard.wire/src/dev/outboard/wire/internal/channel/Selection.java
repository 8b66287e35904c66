package dev.outboard.wire.internal.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.channel.Waitable;

/** The wait for the first of several. */
final class Selection {

	private Selection() {
	}

	/** See {@link dev.outboard.api.channel.Channels#await}. */
	static <W extends Waitable> List<W> await(Collection<? extends W> of, Duration timeout, WaitCheck waits)
			throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		List<W> all = List.copyOf(of);
		List<W> ready = ready(all);
		if (!ready.isEmpty() || !timeout.isPositive()) {
			return ready;
		}
		waits.check("a wait for " + all);
		long nanos = TimeUnit.NANOSECONDS.convert(timeout);
		long deadline = System.nanoTime() + nanos;
		Thread self = Thread.currentThread();
		all.forEach(each -> each.wake(self));
		try {
			ready = ready(all);
			for (long left = nanos; ready.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
				LockSupport.parkNanos(all, left);
				if (Thread.interrupted()) {
					throw new InterruptedException();
				}
				ready = ready(all);
			}
			return ready;
		} finally {
			all.forEach(each -> each.forget(self));
		}
	}

	private static <W extends Waitable> List<W> ready(List<W> all) {
		return all.stream().filter(Waitable::isReady).toList();
	}
}
