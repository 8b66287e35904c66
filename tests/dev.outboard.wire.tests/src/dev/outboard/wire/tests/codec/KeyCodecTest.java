package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.KeyCodec;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.UnsupportedTypeException;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.tests.support.Seed;

class KeyCodecTest {

	static final List<Type> KEYS = Samples.TYPES.stream().filter(KeyCodecTest::isKey).toList();

	private final Seed seed = new Seed();

	record Basket(Set<Map<String, Set<Double>>> items, Optional<Set<Figure>> figures, float weight) {
	}

	private static boolean isKey(Type type) {
		try {
			new Codecs().ofKey(type);
			return true;
		} catch (UnsupportedTypeException e) {
			return false;
		}
	}

	@Test
	void nearlyAllTypesCanBeKeys() {
		assertThat(KEYS).contains(Path.class, Figure.class, Samples.Times.class).doesNotContain(byte[].class,
				Samples.Mixed.class);
		assertThat(KEYS.size()).isGreaterThan(60);
	}

	@ParameterizedTest
	@FieldSource("KEYS")
	void bytesAreEqualJustWhenTheKeysAre(Type type) {
		KeyCodec codec = new Codecs().ofKey(type);
		ValueGenerator generator = new ValueGenerator(seed.random());
		Map<Object, String> forms = new HashMap<>();
		Map<String, Object> keys = new HashMap<>();
		for (int i = 0; i < 300; i++) {
			Object key = generator.value(type);
			byte[] bytes = codec.encode(key, Message.BASE_LIMIT);
			String form = HexFormat.of().formatHex(bytes);
			assertThat(codec.decode(bytes)).as("%s", seed).isEqualTo(key);
			String other = forms.put(key, form);
			if (other != null) {
				assertThat(form).as("another form of an equal %s, %s", key, seed).isEqualTo(other);
			}
			if (keys.containsKey(form)) {
				assertThat(keys.get(form)).as("%s", seed).isEqualTo(key);
			}
			keys.put(form, key);
		}
	}

	@Test
	void theOrderInWhichAKeyWasFilledDoesNotMatter() {
		Type type = Basket.class;
		KeyCodec codec = new Codecs().ofKey(type);
		ValueGenerator generator = new ValueGenerator(seed.random());
		for (int i = 0; i < 500; i++) {
			Basket basket = (Basket) generator.value(type);
			if (basket != null) {
				Basket shuffled = (Basket) shuffled(basket, seed.random());
				assertThat(shuffled).isEqualTo(basket);
				assertThat(codec.encode(shuffled, Message.BASE_LIMIT)).as("%s", seed)
						.isEqualTo(codec.encode(basket, Message.BASE_LIMIT));
			}
		}
	}

	/** Returns an equal value whose sets and maps were filled in another order. */
	private static Object shuffled(Object value, Random random) {
		return switch (value) {
			case null -> null;
			case Basket b -> new Basket(cast(shuffled(b.items(), random)), b.figures() == null ? null
					: b.figures().map(f -> cast(shuffled(f, random))), b.weight());
			case Set<?> set -> {
				List<Object> elements = new ArrayList<>();
				set.forEach(each -> elements.add(shuffled(each, random)));
				Collections.shuffle(elements, random);
				yield random.nextBoolean() ? new HashSet<>(elements) : new LinkedHashSet<>(elements);
			}
			case Map<?, ?> map -> {
				List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
				Collections.shuffle(entries, random);
				Map<Object, Object> result = new LinkedHashMap<>();
				entries.forEach(e -> result.put(e.getKey(), shuffled(e.getValue(), random)));
				yield result;
			}
			default -> value;
		};
	}

	@SuppressWarnings("unchecked")
	private static <T> Set<T> cast(Object set) {
		return (Set<T>) set;
	}

	@Test
	void numbersAreEqualAsTheirEqualsSays() {
		assertThat(form(double.class, -0.0)).isNotEqualTo(form(double.class, 0.0));
		assertThat(form(Double.class, Double.longBitsToDouble(0x7ff0_0000_0000_0001L)))
				.isEqualTo(form(Double.class, Double.NaN));
		assertThat(form(float.class, Float.intBitsToFloat(0xffff_ffff))).isEqualTo(form(float.class, Float.NaN));
		assertThat(form(BigDecimal.class, new BigDecimal("1.0")))
				.isNotEqualTo(form(BigDecimal.class, new BigDecimal("1.00")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://a/b HTTP://A/b", "http://a:80 http://a:080", "http://a: http://a", "file:///x file:/x",
			"http://a/%c3%a4 http://a/%C3%A4", "//[FE80::1] //[fe80::1]", "mailto:%aa MAILTO:%AA",
			"file:////x/y file:////x/y", "#%ff #%FF", "http://U@a http://U@A" })
	void urisThatAreEqualHaveOneForm(String pair) {
		URI one = URI.create(pair.split(" ")[0]);
		URI other = URI.create(pair.split(" ")[1]);
		assertThat(one).isEqualTo(other);
		assertThat(form(URI.class, one)).isEqualTo(form(URI.class, other));
		assertThat(new Codecs().ofKey(URI.class).decode(form(URI.class, one))).isEqualTo(one);
	}

	@Test
	void anotherFormOfAKeyIsRefused() {
		KeyCodec codec = new Codecs().ofKey(new TypeOf<Set<Integer>>() { }.type());
		byte[] unsorted = { 1, 2, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1 };
		assertThatThrownBy(() -> codec.decode(unsorted)).isInstanceOf(CodecException.class)
				.hasMessageContaining("canonical form");
		byte[] left = { 0, 0 };
		assertThatThrownBy(() -> codec.decode(left)).isInstanceOf(CodecException.class);
	}

	@Test
	void aKeyOverTheLimitIsRefused() {
		KeyCodec codec = new Codecs().ofKey(new TypeOf<Set<String>>() { }.type());
		assertThatThrownBy(() -> codec.encode(Set.of("0123456789", "abcdefghij"), 20)).isInstanceOf(CodecException.class)
				.hasMessageContaining("limit");
		assertThatThrownBy(() -> codec.encode(Set.of("x".repeat(1000)), 20)).isInstanceOf(CodecException.class);
	}

	private static byte[] form(Type type, Object key) {
		return new Codecs().ofKey(type).encode(key, Message.BASE_LIMIT);
	}

	@Test
	void onTheWireTheOrderStays() {
		Output out = new Output(100);
		new Codecs().of(new TypeOf<Set<Integer>>() { }.type()).write(out, new LinkedHashSet<>(List.of(2, 1)));
		assertThat(out.toByteArray()).containsExactly(1, 2, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1);
	}
}
