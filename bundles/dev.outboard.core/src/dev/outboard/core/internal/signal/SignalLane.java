package dev.outboard.core.internal.signal;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.outboard.api.contract.Overflow;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Credit;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** The values of one signal of one incarnation that wait to be delivered. */
final class SignalLane {

	private final Member member;
	private final int incarnation;
	private final SignalState signal;
	private final Dispatch dispatch;
	private final Deque<Input> waiting = new ArrayDeque<>();
	private long waitingBytes;
	private long droppedBefore;
	/** What delivers the newest of those that wait; guarded as they are. */
	private Run newest;
	/** What nothing can replace any more, and is delivered next; used by the dispatcher alone. */
	private final Deque<Input> taken = new ArrayDeque<>();
	/** Values delivered for which no credit was given yet, and their bytes; used by the dispatcher alone. */
	private int delivered;
	private long deliveredBytes;

	SignalLane(Member member, int incarnation, SignalState signal, Dispatch dispatch) {
		this.member = member;
		this.incarnation = incarnation;
		this.signal = signal;
		this.dispatch = dispatch;
	}

	/**
	 * The delivery of values that came with nothing else to be delivered between them: one task for all, but a turn of its
	 * own for each.
	 */
	private final class Run implements Runnable {

		/** How many it is yet to take from those that wait; guarded as they are. */
		private int left = 1;
		private long place;
		/** How many it was to take that were dropped without another in their place. */
		private int missing;

		@Override
		public void run() {
			long dropped = take();
			int turns = taken.isEmpty() ? 1 : 0;
			while (!taken.isEmpty()) {
				try {
					deliver(taken.remove(), dropped);
				} catch (Throwable e) {
					dispatch.problems().report("a value of signal " + member.name() + " was lost", e);
				}
				dropped = taken.isEmpty() ? take() : 0;
				if (!taken.isEmpty()) {
					dispatch.turn();
				}
			}
			for (; turns < missing; turns++) {
				dispatch.turn();
			}
		}

		/** Takes some, and returns how many were dropped before. */
		private long take() {
			synchronized (waiting) {
				if (left == 0 || waiting.isEmpty()) {
					// A large value may have taken the place of several small ones.
					missing = left;
					left = 0;
					newest = newest == this ? null : newest;
					return 0;
				}
				int most = member.overflow() == Overflow.Policy.BLOCK ? left : 1;
				for (int i = 0; i < most && !waiting.isEmpty(); i++) {
					taken.add(SignalLane.this.remove());
				}
				left -= most;
				long dropped = droppedBefore;
				droppedBefore = 0;
				return dropped;
			}
		}
	}

	/** Takes a value, on the reader's thread. */
	void arrived(Input value) {
		synchronized (waiting) {
			boolean replaces = member.overflow() == Overflow.Policy.LATEST && !waiting.isEmpty();
			if (replaces) {
				remove();
			}
			waiting.add(value);
			waitingBytes += value.size();
			while (member.overflow() == Overflow.Policy.DROP_OLDEST && isOverfull()) {
				remove();
				droppedBefore++;
				signal.drop();
				replaces = true;
			}
			if (replaces) {
				// What would have delivered the one that went delivers this one.
				return;
			}
			if (newest != null && dispatch.join(newest.place)) {
				newest.left++;
				return;
			}
			newest = new Run();
			newest.place = dispatch.execute(newest);
		}
	}

	private Input remove() {
		Input oldest = waiting.remove();
		waitingBytes -= oldest.size();
		return oldest;
	}

	private boolean isOverfull() {
		return waiting.size() > member.capacity() || waitingBytes > Credit.BYTES && waiting.size() > 1;
	}

	private void deliver(Input value, long dropped) {
		int size = value.size();
		try {
			signal.deliver(() -> member.readValue(value), size, dropped, incarnation);
		} finally {
			// Also for one that was lost: the worker waits for it.
			if (member.overflow() == Overflow.Policy.BLOCK) {
				giveCredit(size);
			}
		}
	}

	/** Gives credit for several values in one message, and before the worker has used up what it has. */
	private void giveCredit(int size) {
		delivered++;
		deliveredBytes += size;
		if (delivered >= Math.max(1, member.capacity() / 2) || deliveredBytes >= Credit.BYTES / 2) {
			Output out = Message.begin(MessageKind.CREDIT, 0);
			out.writeInt(incarnation);
			out.writeLength(member.index());
			out.writeLength(delivered);
			out.writeLong(deliveredBytes);
			delivered = 0;
			deliveredBytes = 0;
			dispatch.push(out.toBuffer());
		}
	}
}
