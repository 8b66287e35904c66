package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.Member;

/** Signals and properties of contracts. */
class ContractMembersTest {

	interface Laser {

		Signal<Double> temperature();

		@Overflow(value = Overflow.Policy.DROP_OLDEST, capacity = 3)
		Signal<List<String>> lines();

		Signal<Void> blinked();

		Property<Boolean> connected();

		WritableProperty<Integer> rate();

		int temperature(int which);

		@EmitsSignal
		int measure();

		@EmitsSignal(postfix = "_done")
		void scan();
	}

	interface OnlyMembers {

		Signal<String> only();
	}

	private final Contract laser = Contract.of(Laser.class);

	@Test
	void membersAreApartFromFunctionsAndSortedByName() {
		assertThat(laser.members()).extracting(Member::name).containsExactly("blinked", "connected", "lines", "rate",
				"temperature");
		assertThat(laser.members()).extracting(Member::kind).containsExactly(Kind.SIGNAL, Kind.PROPERTY, Kind.SIGNAL,
				Kind.WRITABLE_PROPERTY, Kind.SIGNAL);
		assertThat(laser.members()).extracting(Member::overflow).containsExactly(Overflow.Policy.BLOCK,
				Overflow.Policy.LATEST, Overflow.Policy.DROP_OLDEST, Overflow.Policy.LATEST, Overflow.Policy.BLOCK);
		assertThat(member("lines").capacity()).isEqualTo(3);
		assertThat(laser.functions()).extracting(Function::signature).containsExactly("measure()", "scan()",
				"temperature(int)");
		assertThat(Contract.of(OnlyMembers.class).functions()).isEmpty();
	}

	@Test
	void resultSignalsAreNamedAfterTheirFunctions() {
		assertThat(laser.functions().get(0).signal()).contains("measure_changed");
		assertThat(laser.functions().get(1).signal()).contains("scan_done");
	}

	@Test
	void valuesCrossByTheirCodec() {
		assertThat(crossed(member("lines"), List.of("a", "b"))).isEqualTo(List.of("a", "b"));
		assertThat(crossed(member("temperature"), null)).isNull();
		assertThat(crossed(member("blinked"), null)).isNull();
		Output tooSmall = new Output(4);
		assertThatThrownBy(() -> member("lines").writeValue(tooSmall, List.of("too", "long")))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lines").hasMessageContaining("limit");
	}

	@Test
	void writablePropertiesHaveAFunctionThatSetsThem() {
		Function setter = laser.setter(member("rate"));
		assertThat(laser.function(setter.index())).isEqualTo(setter);
		assertThat(laser.settable(setter)).contains(member("rate"));
		assertThat(laser.settable(laser.functions().get(0))).isEmpty();
		int connected = laser.functions().size() + member("connected").index();
		assertThatThrownBy(() -> laser.function(connected)).isInstanceOf(CodecException.class)
				.hasMessageContaining("no function number");
		assertThatThrownBy(() -> setter.writeArguments(new Output(0), new Object[] { 1 }))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("set rate, argument value");
		assertThatThrownBy(() -> laser.member(5)).isInstanceOf(CodecException.class);
	}

	@Test
	void aMemberIsNoFunctionNorTheOtherWayRound() throws Exception {
		assertThatThrownBy(() -> laser.function(Laser.class.getDeclaredMethod("rate")))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("handle.property");
		assertThatThrownBy(() -> laser.member(Laser.class.getDeclaredMethod("temperature", int.class)))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is a function");
	}

	interface WithParameter {

		Signal<String> lines(int from);
	}

	interface Raw {

		@SuppressWarnings("rawtypes")
		Signal lines();
	}

	interface ReturnsTheEmitter {

		Signal.Emitter<String> lines();
	}

	interface OpenType {

		Property<Object> anything();
	}

	interface PropertyWithoutValue {

		Property<Void> nothing();
	}

	interface OverflowOfAProperty {

		@Overflow(Overflow.Policy.BLOCK)
		Property<String> name();
	}

	interface OverflowOfAFunction {

		@Overflow(Overflow.Policy.BLOCK)
		String name();
	}

	interface NoCapacity {

		@Overflow(value = Overflow.Policy.BLOCK, capacity = 0)
		Signal<String> lines();
	}

	interface AnnouncedSignal {

		@EmitsSignal
		Signal<String> lines();
	}

	interface SameName {

		Signal<String> lines();

		@EmitsSignal("lines")
		String read();
	}

	interface NameAndPostfix {

		@EmitsSignal(value = "read", postfix = "_done")
		String read();
	}

	interface NoPostfix {

		@EmitsSignal(postfix = " ")
		String read();
	}

	static List<Arguments> refused() {
		return List.of(arguments(WithParameter.class, List.of("WithParameter.lines has parameters")),
				arguments(Raw.class, List.of("Raw.lines returns a raw Signal", "Signal<String>")),
				arguments(ReturnsTheEmitter.class, List.of("ReturnsTheEmitter.lines returns Emitter", "declare it as Signal")),
				arguments(OpenType.class, List.of("OpenType.anything, value", "java.lang.Object", "name the type")),
				arguments(PropertyWithoutValue.class, List.of("PropertyWithoutValue.nothing", "a property has a value")),
				arguments(OverflowOfAProperty.class, List.of("OverflowOfAProperty.name", "@Overflow is for signals")),
				arguments(OverflowOfAFunction.class, List.of("OverflowOfAFunction.name()", "@Overflow is for signals")),
				arguments(NoCapacity.class, List.of("NoCapacity.lines", "capacity of 0", "1 or more")),
				arguments(AnnouncedSignal.class, List.of("AnnouncedSignal.lines", "@EmitsSignal is for functions")),
				arguments(SameName.class, List.of("SameName.read()", "lines", "rename one")),
				arguments(NameAndPostfix.class, List.of("NameAndPostfix.read()", "a name and a postfix")),
				arguments(NoPostfix.class, List.of("NoPostfix.read()", "needs a postfix")));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void whatIsNoMemberIsRefusedWithTheRemedy(Class<?> type, List<String> words) {
		assertThatThrownBy(() -> Contract.of(type)).isInstanceOf(ContractException.class).hasMessageContainingAll(
				words.toArray(CharSequence[]::new));
	}

	private Member member(String name) {
		return laser.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
	}

	private static Object crossed(Member member, Object value) {
		Output out = new Output(1000);
		member.writeValue(out, value);
		return member.readValue(new Input(out.toByteArray()));
	}
}
