package dev.outboard.core.internal.signal;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;

/** Takes what one incarnation of a worker says of its signals and properties. */
public final class MemberInlet {

	private final Contract contract;
	private final int incarnation;
	private final WorkerMembers members;
	private final SignalLane[] lanes;

	MemberInlet(Contract contract, int incarnation, WorkerMembers members) {
		this.contract = contract;
		this.incarnation = incarnation;
		this.members = members;
		this.lanes = new SignalLane[contract.members().size()];
		for (Member member : contract.members()) {
			if (member.isSignal()) {
				lanes[member.index()] = members.lane(member, incarnation);
			}
		}
	}

	/** Takes a value of a signal; runs no code of the user. */
	public void signal(Message message) {
		members.arrived();
		lanes[member(message, true).index()].arrived(message.body());
	}

	/** Takes a value of a property; runs no code of the user. */
	public void property(Message message) {
		members.arrived();
		Member member = member(message, false);
		members.propertyState(member).announced(member, message.body(), incarnation);
	}

	private Member member(Message message, boolean signal) {
		Member member = contract.member(message.body().readLength());
		if (member.isSignal() != signal) {
			throw new CodecException(member.name() + " of " + contract.type().getName() + " gets no message " + message.kind());
		}
		return member;
	}
}
