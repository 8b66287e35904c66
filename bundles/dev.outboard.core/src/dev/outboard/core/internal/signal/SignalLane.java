package dev.outboard.core.internal.signal;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.outboard.api.contract.Overflow;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** The values of one signal of one incarnation that wait to be delivered. */
final class SignalLane {

	private final Member member;
	private final int incarnation;
	private final SignalState signal;
	private final Dispatch dispatch;
	private final Deque<Input> waiting = new ArrayDeque<>();
	private long droppedBefore;
	/** Values delivered for which no credit was given yet; used by the dispatcher alone. */
	private int delivered;

	SignalLane(Member member, int incarnation, SignalState signal, Dispatch dispatch) {
		this.member = member;
		this.incarnation = incarnation;
		this.signal = signal;
		this.dispatch = dispatch;
	}

	/** Takes a value, on the reader's thread. */
	void arrived(Input value) {
		synchronized (waiting) {
			if (member.overflow() == Overflow.Policy.LATEST && !waiting.isEmpty()) {
				waiting.clear();
				waiting.add(value);
				return;
			}
			waiting.add(value);
			if (member.overflow() == Overflow.Policy.DROP_OLDEST && waiting.size() > member.capacity()) {
				waiting.remove();
				droppedBefore++;
				signal.drop();
				return;
			}
		}
		dispatch.execute(this::deliverOne);
	}

	private void deliverOne() {
		Input value;
		long dropped;
		synchronized (waiting) {
			value = waiting.remove();
			dropped = droppedBefore;
			droppedBefore = 0;
		}
		signal.deliver(() -> member.readValue(value), dropped, incarnation);
		if (member.overflow() == Overflow.Policy.BLOCK) {
			giveCredit();
		}
	}

	/** Gives credit for several values in one message, and before the worker has used up what it has. */
	private void giveCredit() {
		delivered++;
		if (delivered >= Math.max(1, member.capacity() / 2)) {
			Output out = Message.begin(MessageKind.CREDIT, 0);
			out.writeInt(incarnation);
			out.writeLength(member.index());
			out.writeLength(delivered);
			delivered = 0;
			dispatch.send(out.toBuffer());
		}
	}
}
