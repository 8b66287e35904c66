package dev.outboard.wire.internal.channel;

import java.util.concurrent.TimeUnit;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.wire.internal.channel.HubOperation.Outcome;
import dev.outboard.wire.internal.codec.Input;

/** A question to the hub that somebody waits for the answer to. */
final class Request {

	private Outcome outcome;
	private Input answer;
	private String reason;

	/** Takes the answer, unless there is one. */
	synchronized void answered(Outcome what, Input body) {
		if (outcome == null) {
			outcome = what;
			answer = body;
			notifyAll();
		}
	}

	/** Says that there will be no answer, because {@code why}. */
	synchronized void lost(String why) {
		if (outcome == null) {
			outcome = Outcome.CLOSED;
			reason = why;
			notifyAll();
		}
	}

	/** Returns whether there is an answer. */
	synchronized boolean isAnswered() {
		return outcome != null;
	}

	/** Waits for the answer; false when it has not come in time. */
	synchronized boolean await(long nanos) throws InterruptedException {
		long end = System.nanoTime() + nanos;
		for (long left = nanos; outcome == null && left > 0; left = end - System.nanoTime()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return outcome != null;
	}

	/** Waits for the answer for as long as it takes. An interrupt is kept for later. */
	void awaitUninterruptibly() {
		awaitUninterruptibly(Long.MAX_VALUE);
	}

	/** Waits for the answer; false when it has not come in time. An interrupt is kept for later. */
	synchronized boolean awaitUninterruptibly(long nanos) {
		boolean interrupted = false;
		long end = System.nanoTime() + nanos;
		for (long left = nanos; outcome == null && left > 0; left = end - System.nanoTime()) {
			try {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return outcome != null;
	}

	/** Returns whether nothing was done, because it was cancelled in time. */
	synchronized boolean isCancelled() {
		return outcome == Outcome.CANCELLED;
	}

	/**
	 * Returns what the hub answered.
	 *
	 * @throws ChannelClosedException when the channel is closed
	 * @throws IllegalStateException  when the hub refused
	 */
	synchronized Input result() {
		if (outcome == Outcome.DONE) {
			return answer;
		}
		String text = answer == null ? reason : answer.readText();
		if (outcome == Outcome.CLOSED) {
			throw new ChannelClosedException(text);
		}
		throw new IllegalStateException(text);
	}
}
