package dev.outboard.host.internal.serve;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that wait for a thread, and those that run. Guards the interrupt of a running call: it can only hit the user's
 * code of just that call.
 */
final class CallQueue {

	private final ArrayDeque<Call> waiting = new ArrayDeque<>();
	private final Set<Runner> runners = new LinkedHashSet<>();
	/** Calls that were overtaken by their cancellation: calls arrive in the order of their ids. */
	private final Set<Long> cancelledAhead = new HashSet<>();
	private long newest;
	private int starving;
	private volatile boolean closed;

	/** A thread that runs calls, one after another. */
	static final class Runner {

		private final Thread thread = Thread.currentThread();
		private Call running;
		private volatile boolean cancelled;
	}

	/** Takes the current thread up among those that run calls. */
	synchronized Runner enrol() {
		Runner runner = new Runner();
		runners.add(runner);
		return runner;
	}

	/** Appends a call; false when it will not run, because it was cancelled before it came, or no more are taken. */
	synchronized boolean add(Call call) {
		if (closed) {
			return false;
		}
		if (!call.oneWay()) {
			newest = call.id();
			if (!cancelledAhead.isEmpty() && cancelledAhead.remove(newest)) {
				return false;
			}
		}
		waiting.add(call);
		if (starving > 0) {
			notify();
		}
		return true;
	}

	/**
	 * Waits for a call, which counts as running until this is called again for {@code runner}: its cancellation interrupts
	 * that thread, which must be the current one. Empty when the queue is closed.
	 *
	 * @param turns lets the thread fetch messages by itself while there is nothing to run
	 */
	Optional<Call> take(Runner runner, ReadingTurns turns) {
		Optional<Call> call = begin(runner);
		while (call.isEmpty() && !isClosed()) {
			if (!turns.fetch()) {
				awaitCall();
			}
			call = begin(runner);
		}
		return call;
	}

	private synchronized void awaitCall() {
		starving++;
		while (waiting.isEmpty() && !closed) {
			try {
				wait();
			} catch (InterruptedException e) {
				// It was meant for a call that has ended, if for any.
				continue;
			}
		}
		starving--;
	}

	/** Ends the call that {@code runner} ran, and begins the next one. */
	private synchronized Optional<Call> begin(Runner runner) {
		// An interrupt that the call left behind, or the worker's start, is meant for nothing that follows.
		Thread.interrupted();
		runner.running = waiting.poll();
		runner.cancelled = false;
		return Optional.ofNullable(runner.running);
	}

	/**
	 * Returns whether a thread waits here for a call, and so can't fetch one by itself. One that has been given a call and
	 * is on its way to it doesn't count: it may fetch the next one at any moment.
	 */
	synchronized boolean isStarving() {
		return starving > 0 && waiting.isEmpty();
	}

	/** Returns how many calls wait for a thread. */
	synchronized int size() {
		return waiting.size();
	}

	/** Returns whether no more calls are taken. */
	boolean isClosed() {
		return closed;
	}

	/** Returns whether the call that {@code runner} runs was cancelled. */
	synchronized boolean isCancelled(Runner runner) {
		return runner.cancelled;
	}

	/** Returns whether the call that {@code runner} runs is to end early: it was cancelled, or the worker is to end. */
	boolean isToEnd(Runner runner) {
		return closed || runner.cancelled;
	}

	/**
	 * Removes a waiting call, interrupts it while it runs, or keeps it from running when it comes.
	 *
	 * @return the call that will not run
	 */
	synchronized Optional<Call> cancel(long id) {
		for (Runner runner : runners) {
			if (runner.running != null && runner.running.isAnsweredAs(id)) {
				runner.cancelled = true;
				runner.thread.interrupt();
				return Optional.empty();
			}
		}
		if (id > newest && !closed) {
			cancelledAhead.add(id);
			return Optional.empty();
		}
		Optional<Call> removed = waiting.stream().filter(call -> call.isAnsweredAs(id)).findFirst();
		removed.ifPresent(waiting::remove);
		return removed;
	}

	/** Takes no more calls, and returns those that will not run. */
	synchronized List<Call> close() {
		closed = true;
		List<Call> left = List.copyOf(waiting);
		waiting.clear();
		cancelledAhead.clear();
		notifyAll();
		return left;
	}

	/** Interrupts whatever runs. */
	synchronized void interruptAll() {
		runners.forEach(runner -> runner.thread.interrupt());
	}
}
