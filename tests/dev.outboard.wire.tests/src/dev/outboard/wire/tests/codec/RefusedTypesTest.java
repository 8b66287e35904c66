package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.wire.internal.codec.Codecs;
import dev.outboard.wire.internal.codec.UnsupportedTypeException;
import dev.outboard.wire.tests.codec.Samples.Pair;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefusedTypesTest {

	static class Open {
	}

	class Inner {
	}

	interface Unsealed {
	}

	abstract static sealed class SealedClass {
	}

	static final class OfSealedClass extends SealedClass {
	}

	sealed interface WithClass {
	}

	static final class NoRecord implements WithClass {
	}

	sealed interface WithNonSealed {
	}

	non-sealed interface Anyone extends WithNonSealed {
	}

	sealed interface Lost {
	}

	record Generic<A>(A value) implements Lost {
	}

	private record Holder(int number, Open open) {
	}

	private record Outer(String name, List<Holder> holders) {
	}

	/** Needs a longer type each time that it contains itself. */
	private record Growing<A>(A value, List<Growing<List<A>>> next) {
	}

	private record Doubling<A>(List<Doubling<Pair<A, A>>> next) {
	}

	/** Needs a longer type only by way of another record. */
	private record Ping<A>(Pong<A> pong) {
	}

	private record Pong<A>(List<Ping<A[]>> pings) {
	}

	/** Contains itself with a longer type, but always the same one. */
	private record Settling<A>(A value, List<Settling<List<List<String>>>> next) {
	}

	private record First(List<Second> seconds, Object anything) {
	}

	private record Second(List<First> firsts) {
	}

	static <T> List<Arguments> refused() {
		return List.of(
				arguments(Object.class, "java.lang.Object", "name the type"),
				arguments(Object[].class, "java.lang.Object", "name the type"),
				arguments(List.class, "java.util.List", "List<String>"),
				arguments(Map.class, "java.util.Map", "type arguments"),
				arguments(Pair.class, "Pair", "type arguments"),
				arguments(new TypeOf<List<?>>() { }.type(), "?", "name the type"),
				arguments(new TypeOf<List<? super String>>() { }.type(), "? super java.lang.String", "name the type"),
				arguments(new TypeOf<List<? extends Number>>() { }.type(), "java.lang.Number", "use primitives"),
				arguments(new TypeOf<T>() { }.type(), "T", "name the type"),
				arguments(new TypeOf<List<T[]>>() { }.type(), "T", "name the type"),
				arguments(new TypeOf<Set<Object>>() { }.type(), "java.lang.Object", "name the type"),
				arguments(Open.class, "RefusedTypesTest$Open", "make it a record"),
				arguments(Inner.class, "RefusedTypesTest$Inner", "make it a record"),
				arguments(Unsealed.class, "RefusedTypesTest$Unsealed", "seal it, and let records implement it"),
				arguments(SealedClass.class, "RefusedTypesTest$SealedClass", "make it a record"),
				arguments(Date.class, "java.util.Date", "java.time"),
				arguments(WithClass.class, "RefusedTypesTest$NoRecord, which sealed interface",
						"make it a record, an enum, or a sealed interface"),
				arguments(WithNonSealed.class, "RefusedTypesTest$Anyone, which sealed interface", "make it a record"),
				arguments(Lost.class, "type variable A of", "name the type"),
				arguments(Figure.Tagged.class, "Figure$Tagged", "type arguments"),
				arguments(new TypeOf<Figure.Tagged<?>>() { }.type(), "?", "name the type"),
				arguments(new TypeOf<Figure.Tagged<Object>>() { }.type(), "java.lang.Object", "name the type"),
				arguments(new TypeOf<Figure.Wrapped<String>>() { }.type(), "type variable A of", "Wrapped<java.lang.String>"),
				arguments(new TypeOf<ArrayList<String>>() { }.type(), "java.util.ArrayList<java.lang.String>", "List"),
				arguments(ArrayList.class, "java.util.ArrayList", "use primitives"),
				arguments(Collection.class, "java.util.Collection", "use primitives"),
				arguments(Number.class, "java.lang.Number", "use primitives"),
				arguments(CharSequence.class, "java.lang.CharSequence", "String"),
				arguments(Comparable.class, "java.lang.Comparable", "use primitives"),
				arguments(Runnable.class, "java.lang.Runnable", "a lambda is code"),
				arguments(new TypeOf<Supplier<String>>() { }.type(), "java.util.function.Supplier", "a lambda is code"),
				arguments(Class.class, "java.lang.Class", "use primitives"),
				arguments(Enum.class, "java.lang.Enum", "use primitives"),
				arguments(Record.class, "java.lang.Record", "records"),
				arguments(IllegalStateException.class, "java.lang.IllegalStateException", "Throwable"),
				arguments(Void.class, "java.lang.Void", "use primitives"),
				arguments(void.class, "void", "no value"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void typesOutsideTheSystemAreNamedWithTheRemedy(Type type, String name, String remedy) {
		assertThatThrownBy(() -> new Codecs().of(type)).isInstanceOf(UnsupportedTypeException.class)
				.hasMessageContaining(name).hasMessageContaining(remedy);
	}

	@Test
	void theWayToATypeInsideARecordIsTold() {
		assertThatThrownBy(() -> new Codecs().of(new TypeOf<List<Outer>>() { }.type()))
				.isInstanceOf(UnsupportedTypeException.class)
				.hasMessageContainingAll("component holders", "Outer", "component open", "Holder", Open.class.getName());
	}

	/** Contains itself in a set, and an array besides. */
	private record Crowd(Set<Crowd> others, byte[] picture) {
	}

	static List<Arguments> noKeys() {
		return List.of(
				arguments(new TypeOf<Set<byte[]>>() { }.type(), "java.util.Set<byte[]>", "byte[]"),
				arguments(new TypeOf<Map<String[], Integer>>() { }.type(), "Map<java.lang.String[], java.lang.Integer>",
						"array"),
				arguments(new TypeOf<Set<Throwable>>() { }.type(), "Set<java.lang.Throwable>", "exception"),
				arguments(new TypeOf<List<Map<Optional<List<int[]>>, String>>>() { }.type(), "java.util.Map<", "int[]"),
				arguments(new TypeOf<Set<Samples.Mixed>>() { }.type(), "Set<" + Samples.Mixed.class.getName(),
						"byte[] (component bytes of " + Samples.Mixed.class.getName() + ")"),
				arguments(new TypeOf<Set<Figure.Tagged<String>>>() { }.type(), "Tagged", "component values of "),
				arguments(Crowd.class, "Crowd", "component picture of "));
	}

	@ParameterizedTest
	@MethodSource("noKeys")
	void whatIsEqualToItselfOnlyIsNoKeyAndNoElementOfASet(Type type, String use, String culprit) {
		Codecs codecs = new Codecs();
		for (int i = 0; i < 2; i++) {
			assertThatThrownBy(() -> codecs.of(type)).isInstanceOf(UnsupportedTypeException.class)
					.hasMessageContainingAll(use, culprit, "equal to itself only", "use List in place of an array");
		}
	}

	@Test
	void asAValueOfAMapItIsNotRefused() {
		assertThat(Coding.roundTrip(new TypeOf<Map<String, byte[]>>() { }, Map.of("a", new byte[1]))).hasSize(1);
	}

	static Stream<Type> growing() {
		return Stream.of(new TypeOf<Growing<String>>() { }, new TypeOf<Doubling<String>>() { },
				new TypeOf<Ping<String>>() { }).map(TypeOf::type);
	}

	@ParameterizedTest
	@MethodSource("growing")
	void aRecordThatNeedsEverLongerTypesOfItselfIsRefused(Type type) {
		assertThatThrownBy(() -> new Codecs().of(type)).isInstanceOf(UnsupportedTypeException.class)
				.hasMessageContaining("contains itself").hasMessageContaining("type arguments")
				.satisfies(e -> assertThat(e.getMessage().length()).isLessThan(2000));
	}

	@Test
	void aRecordThatNeedsALongerTypeOfItselfOnceIsNotRefused() {
		Settling<Integer> value = new Settling<>(1, List.of(new Settling<>(List.of(List.of("a")), List.of())));
		assertThat(Coding.roundTrip(new TypeOf<Settling<Integer>>() { }, value)).isEqualTo(value);
	}

	@Test
	void aTypeThatAPersonNestsDeeplyIsNotRefused() {
		TypeOf<Pair<Pair<Pair<Pair<Pair<Pair<Pair<Pair<Long, Long>, Long>, Long>, Long>, Long>, Long>, Long>, Long>> type =
				new TypeOf<>() { };
		assertThat(Coding.roundTrip(type, new Pair<>(null, 8L))).isEqualTo(new Pair<>(null, 8L));
	}

	@Test
	void aRecordThatWasRefusedIsRefusedAgainWithAllThatContainIt() {
		Codecs codecs = new Codecs();
		for (int i = 0; i < 2; i++) {
			assertThatThrownBy(() -> codecs.of(First.class)).isInstanceOf(UnsupportedTypeException.class);
			assertThatThrownBy(() -> codecs.of(Second.class)).isInstanceOf(UnsupportedTypeException.class);
		}
	}
}
