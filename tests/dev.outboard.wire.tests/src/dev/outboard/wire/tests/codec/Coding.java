package dev.outboard.wire.tests.codec;

import java.lang.reflect.Type;

import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;

/** Encodes and decodes whole values. */
final class Coding {

	private Coding() {
	}

	static byte[] encode(Type type, Object value) {
		Output out = new Output(Message.BASE_LIMIT);
		new Codecs().of(type).write(out, value);
		return out.toByteArray();
	}

	static Object decode(Type type, byte[] bytes) {
		Input in = new Input(bytes);
		Object value = new Codecs().of(type).read(in);
		in.expectEnd();
		return value;
	}

	@SuppressWarnings("unchecked")
	static <T> T roundTrip(Type type, T value) {
		return (T) decode(type, encode(type, value));
	}

	static <T> T roundTrip(TypeOf<T> type, T value) {
		return roundTrip(type.type(), value);
	}
}
