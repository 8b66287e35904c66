package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Encodes values of members and sends them. */
final class MemberOutlet {

	private final Way way;
	private final Emissions emissions;
	private final int messageLimit;

	/** @param messageLimit the most bytes that a value may take, encoded */
	MemberOutlet(Way way, int messageLimit) {
		this.way = way;
		this.emissions = new Emissions(way);
		this.messageLimit = messageLimit;
	}

	/** Returns {@code value} as a message; throws an {@code IllegalArgumentException} when it can't be sent. */
	ByteBuffer encode(Member member, Object value) {
		Output out = Message.begin(member.isSignal() ? MessageKind.SIGNAL : MessageKind.PROPERTY, 0, messageLimit);
		out.writeLength(member.index());
		member.writeValue(out, value);
		return out.toBuffer();
	}

	void send(ByteBuffer message) {
		emissions.send(message);
	}

	/** Sends all that was announced: nothing follows that it could wait for. */
	void end() {
		emissions.end();
	}

	/**
	 * Waits for what comes of all that was sent, on this thread, until {@code done} or for a while; false where another thread
	 * takes messages in.
	 */
	boolean await(BooleanSupplier done) {
		emissions.push();
		return way.takeIn(done);
	}

	/** Returns what announces the values of a property. */
	Signal.Outlet<Object> forProperty(Member member) {
		return new PropertyLane(member);
	}

	/** Announces each value at once: only the newest counts, and the control side keeps no other. */
	private final class PropertyLane implements Signal.Outlet<Object> {

		private final Member member;

		PropertyLane(Member member) {
			this.member = member;
		}

		@Override
		public void emitted(Object value) {
			send(encode(member, value));
		}
	}
}
