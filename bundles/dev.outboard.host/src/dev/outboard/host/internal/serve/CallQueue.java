package dev.outboard.host.internal.serve;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The calls that wait for the worker's thread, and the one that runs. Guards the interrupt of a running call: it can
 * only hit the user's code of just that call.
 */
final class CallQueue {

	private final ArrayDeque<Call> waiting = new ArrayDeque<>();
	private Thread runner;
	private long running;
	private boolean closed;

	/** Appends a call; false when no more are taken. */
	synchronized boolean add(Call call) {
		if (!closed) {
			waiting.add(call);
			notifyAll();
		}
		return !closed;
	}

	/**
	 * Waits for a call, which counts as running from then on: its cancellation interrupts this thread. Empty when the
	 * queue is closed.
	 */
	synchronized Optional<Call> take() {
		while (waiting.isEmpty() && !closed) {
			try {
				wait();
			} catch (InterruptedException e) {
				// Nobody but a cancelled call's own code is meant by an interrupt of this thread, and none runs now.
				Thread.interrupted();
			}
		}
		Optional<Call> next = Optional.ofNullable(waiting.poll());
		next.ifPresent(call -> {
			runner = Thread.currentThread();
			running = call.id();
		});
		return next;
	}

	/** Says that the running call has ended; an interrupt that was meant for it dies with it. */
	synchronized void ended() {
		runner = null;
		Thread.interrupted();
	}

	/** Removes a waiting call, or interrupts it while it runs. */
	synchronized void cancel(long id) {
		boolean removed = waiting.removeIf(call -> !call.oneWay() && call.id() == id);
		if (!removed && runner != null && running == id) {
			runner.interrupt();
		}
	}

	/** Takes no more calls, and returns those that will not run. */
	synchronized List<Call> close() {
		closed = true;
		List<Call> left = List.copyOf(waiting);
		waiting.clear();
		notifyAll();
		return left;
	}
}
