package dev.outboard.host.internal.member;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import dev.outboard.api.contract.Signal;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/** Encodes values of members and sends them. */
final class MemberOutlet {

	private final Consumer<ByteBuffer> messages;
	private final int messageLimit;

	/** @param messageLimit the most bytes that a value may take, encoded */
	MemberOutlet(Consumer<ByteBuffer> messages, int messageLimit) {
		this.messages = messages;
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
		messages.accept(message);
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
