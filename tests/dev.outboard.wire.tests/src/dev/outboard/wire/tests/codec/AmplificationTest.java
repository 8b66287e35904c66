package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.tests.codec.Samples.Empty;
import dev.outboard.wire.tests.codec.Samples.Point;
import dev.outboard.wire.tests.support.Allocation;

/** The values that take the most memory for the fewest bytes. */
class AmplificationTest {

	private static final int ELEMENTS = 500_000;
	/** An object with its header, a reference to it, and the node of a map that holds it. */
	private static final int MOST_BYTES_FOR_ONE = 120;

	static List<Arguments> types() {
		return List.of(
				arguments(new TypeOf<List<Empty>>() { }.type(), (byte) 1),
				arguments(new TypeOf<List<Empty>>() { }.type(), (byte) 0),
				arguments(new TypeOf<Set<Empty>>() { }.type(), (byte) 1),
				arguments(new TypeOf<Set<Integer>>() { }.type(), (byte) 0),
				arguments(new TypeOf<Map<Integer, Empty>>() { }.type(), (byte) 0),
				arguments(new TypeOf<List<List<String>>>() { }.type(), (byte) 0),
				arguments(Empty[].class, (byte) 1),
				arguments(int[][].class, (byte) 0),
				arguments(Point[].class, (byte) 0),
				arguments(String[].class, (byte) 0),
				arguments(String[].class, (byte) 1));
	}

	@ParameterizedTest
	@MethodSource("types")
	void memoryStaysInProportionToTheBytes(Type type, byte element) throws Exception {
		Codec<Object> codec = new Codecs().of(type);
		Output out = new Output(2 * ELEMENTS);
		out.writeBoolean(true);
		out.writeLength(ELEMENTS);
		byte[] elements = new byte[ELEMENTS];
		Arrays.fill(elements, element);
		out.writeBytes(elements);
		byte[] bytes = out.toByteArray();
		assertThat(Allocation.of(() -> read(codec, bytes))).isLessThan((long) MOST_BYTES_FOR_ONE * bytes.length);
	}

	private static void read(Codec<Object> codec, byte[] bytes) {
		try {
			codec.read(new Input(bytes));
		} catch (CodecException e) {
			assertThat(e).hasMessageMatching(".*(twice|follow|same hash code).*");
		}
	}
}
