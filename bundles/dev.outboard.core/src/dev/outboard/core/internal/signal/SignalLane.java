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
	/** Values delivered for which no credit was given yet, and their bytes; used by the dispatcher alone. */
	private int delivered;
	private long deliveredBytes;

	SignalLane(Member member, int incarnation, SignalState signal, Dispatch dispatch) {
		this.member = member;
		this.incarnation = incarnation;
		this.signal = signal;
		this.dispatch = dispatch;
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
		}
		dispatch.execute(this::deliverOne);
	}

	private Input remove() {
		Input oldest = waiting.remove();
		waitingBytes -= oldest.size();
		return oldest;
	}

	private boolean isOverfull() {
		return waiting.size() > member.capacity() || waitingBytes > Credit.BYTES && waiting.size() > 1;
	}

	private void deliverOne() {
		Input value;
		long dropped;
		synchronized (waiting) {
			if (waiting.isEmpty()) {
				return;
			}
			value = remove();
			dropped = droppedBefore;
			droppedBefore = 0;
		}
		int size = value.size();
		signal.deliver(() -> member.readValue(value), size, dropped, incarnation);
		if (member.overflow() == Overflow.Policy.BLOCK) {
			giveCredit(size);
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
			dispatch.send(out.toBuffer());
		}
	}
}
