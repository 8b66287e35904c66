package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Credit;

/** Sends the values of one signal; where its overflow is to block, as many as the control side has given credit for. */
final class SignalLane implements Signal.Outlet<Object> {

	private final Member member;
	private final MemberOutlet outlet;
	private final CountDownLatch connected;
	private final boolean blocks;
	private final Credit credit;
	private List<Early> early = new ArrayList<>();

	/** @param connected opens when what was emitted early has been sent */
	SignalLane(Member member, MemberOutlet outlet, CountDownLatch connected) {
		this.member = member;
		this.outlet = outlet;
		this.connected = connected;
		this.blocks = member.overflow() == Overflow.Policy.BLOCK;
		this.credit = new Credit(member.capacity());
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
			ByteBuffer message = outlet.encode(member, value);
			if (blocks) {
				credit.owe(message.remaining());
			}
			outlet.send(message);
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
		if (blocks && !credit.tryTake(message.remaining())) {
			awaitCredit(message.remaining());
		}
		outlet.send(message);
	}

	private void awaitCredit(int size) {
		try {
			takeCredit(size);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			// The end of a worker interrupts its threads, too, after it has let the emitters go on: nothing is lost by that.
			if (!credit.tryTake(size)) {
				throw new CancellationException("interrupted while " + member.name() + " waited for its listeners; the value was"
						+ " not emitted");
			}
		}
	}

	/** Reads by itself what gives it credit where it may: to be woken for that by another thread takes longer than the values. */
	private void takeCredit(int size) throws InterruptedException {
		while (!credit.tryTake(size)) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			if (!outlet.await(credit::isThere)) {
				credit.take(size);
				return;
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

	/** Takes the word that so many values have been delivered, of so many bytes. */
	void credit(int count, long size) {
		credit.give(count, size);
	}

	/** Lets all that wait go on, and any that would. */
	void release() {
		credit.release();
	}
}
