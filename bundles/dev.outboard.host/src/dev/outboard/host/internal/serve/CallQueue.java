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
	private Call running;
	private boolean cancelled;
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
	 * Waits for a call, which counts as running until this is called again: its cancellation interrupts this thread. Empty
	 * when the queue is closed.
	 */
	synchronized Optional<Call> take() {
		running = null;
		while (waiting.isEmpty() && !closed) {
			try {
				wait();
			} catch (InterruptedException e) {
				// It was meant for a call that has ended, if for any.
				continue;
			}
		}
		// An interrupt that the call before left behind, or the worker's start, is not meant for this one.
		Thread.interrupted();
		runner = Thread.currentThread();
		running = waiting.poll();
		cancelled = false;
		return Optional.ofNullable(running);
	}

	/** Returns whether the running call was cancelled. */
	synchronized boolean isCancelled() {
		return cancelled;
	}

	/** Removes a waiting call, or interrupts it while it runs. */
	synchronized void cancel(long id) {
		if (running != null && running.isAnsweredAs(id)) {
			cancelled = true;
			runner.interrupt();
		} else {
			waiting.removeIf(call -> call.isAnsweredAs(id));
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
