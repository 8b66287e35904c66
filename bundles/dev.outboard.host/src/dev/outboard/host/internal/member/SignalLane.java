package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.contract.Member;

/** Sends the values of one signal; where its overflow is to block, as many as the control side has given credit for. */
final class SignalLane implements Signal.Outlet<Object> {

	/** More than will ever be emitted while a worker ends. */
	private static final int UNBOUNDED = 1 << 30;

	private final Member member;
	private final MemberOutlet outlet;
	private final CountDownLatch connected;
	private final boolean blocks;
	private final Semaphore credits;
	private List<Early> early = new ArrayList<>();
	/** How many early values were sent without credit. */
	private int debt;

	/** @param connected opens when what was emitted early has been sent */
	SignalLane(Member member, MemberOutlet outlet, CountDownLatch connected) {
		this.member = member;
		this.outlet = outlet;
		this.connected = connected;
		this.blocks = member.overflow() == Overflow.Policy.BLOCK;
		this.credits = new Semaphore(member.capacity());
	}

	/** A value that was emitted before there was an outlet; sorts by when. */
	final class Early implements Comparable<Early> {

		private final Object value;
		private final long order;

		Early(Object value, long order) {
			this.value = value;
			this.order = order;
		}

		@Override
		public int compareTo(Early other) {
			return Long.compare(order, other.order);
		}

		/** Sends it, with or without credit: nobody could wait who holds up the worker's start. */
		void send() {
			if (blocks && !credits.tryAcquire()) {
				owe();
			}
			outlet.send(outlet.encode(member, value));
		}
	}

	@Override
	public void emittedEarly(Object value, long order) {
		early.add(new Early(value, order));
	}

	/** Moves what was emitted early to {@code all}. */
	void takeEarly(List<Early> all) {
		all.addAll(early);
		early = List.of();
	}

	@Override
	public void emitted(Object value) {
		ByteBuffer message = outlet.encode(member, value);
		awaitConnected();
		if (blocks && !credits.tryAcquire()) {
			awaitCredit();
		}
		outlet.send(message);
	}

	private void awaitCredit() {
		try {
			credits.acquire();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			// The end of a worker interrupts its threads, too, after it has let the emitters go on: nothing is lost by that.
			if (!credits.tryAcquire()) {
				throw new CancellationException("interrupted while " + member.name() + " waited for its listeners; the value was"
						+ " not emitted");
			}
		}
	}

	private void awaitConnected() {
		boolean interrupted = false;
		while (connected.getCount() > 0) {
			try {
				connected.await();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void owe() {
		debt++;
	}

	synchronized void credit(int count) {
		int paid = Math.min(debt, count);
		debt -= paid;
		credits.release(count - paid);
	}

	/** Lets all that wait go on, and any that would; to be called once. */
	void release() {
		credits.release(UNBOUNDED);
	}
}
