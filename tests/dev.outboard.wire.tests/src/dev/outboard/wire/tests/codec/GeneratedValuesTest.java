package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.tests.support.Seed;

class GeneratedValuesTest {

	static final List<Type> TYPES = Samples.TYPES;

	private static final int VALUES = 200;

	private final Seed seed = new Seed();

	@ParameterizedTest
	@FieldSource("TYPES")
	void anyValueArrivesAsItWasSent(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		ValueGenerator generator = new ValueGenerator(seed.random());
		for (int i = 0; i < VALUES; i++) {
			Object sent = generator.value(type);
			Input in = new Input(encode(codec, sent));
			Object received = codec.read(in);
			assertThat(in.remaining()).as("bytes left over, %s", seed).isZero();
			assertThat(Shape.of(received)).as("%s", seed).isEqualTo(Shape.of(sent));
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void whatArrivedIsEncodedToTheSameBytes(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		ValueGenerator generator = new ValueGenerator(seed.random());
		for (int i = 0; i < VALUES; i++) {
			byte[] bytes = encode(codec, generator.value(type));
			assertThat(encode(codec, codec.read(new Input(bytes)))).as("%s", seed).isEqualTo(bytes);
		}
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void noValueTakesFewerBytesThanTheMinimumSize(Type type) {
		Codec<Object> codec = new Codecs().of(type);
		ValueGenerator generator = new ValueGenerator(seed.random());
		assertThat(codec.minimumSize()).isPositive();
		for (int i = 0; i < VALUES; i++) {
			assertThat(encode(codec, generator.value(type)).length).as("%s", seed)
					.isGreaterThanOrEqualTo(codec.minimumSize());
		}
	}

	private static byte[] encode(Codec<Object> codec, Object value) {
		Output out = new Output(Message.BASE_LIMIT);
		codec.write(out, value);
		return out.toByteArray();
	}
}
