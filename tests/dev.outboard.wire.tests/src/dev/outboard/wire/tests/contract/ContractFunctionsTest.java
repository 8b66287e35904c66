package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;

class ContractFunctionsTest {

	interface Plain {

		int number(String text) throws IOException;

		void nothing();

		CompletionStage<List<String>> later();

		CompletionStage<Void> whenDone();

		CompletionStage<? extends String> bounded();

		@EmitsSignal("computed")
		double compute(double x);
	}

	interface Overloads {

		String get();

		String get(int index);

		String get(Integer index);

		String get(long index, String... rest);
	}

	interface SameSimpleNames {

		void put(Plainly.Value value);

		void put(Fancy.Value value);
	}

	static final class Plainly {

		record Value(int x) {
		}
	}

	static final class Fancy {

		record Value(int y) {
		}
	}

	interface Base {

		CharSequence name();

		int inherited();

		default String greet() {
			return "base";
		}
	}

	interface Derived extends Base {

		@Override
		String name();

		@Override
		@EmitsSignal("greeted")
		String greet();

		default int own() {
			return 1;
		}

		static int factory() {
			return 2;
		}
	}

	interface Generic<T> {

		T convert(T value);

		List<T> all();
	}

	interface OfStrings extends Generic<String> {

		@Override
		String convert(String value);

		@Override
		List<String> all();
	}

	interface LikeObject {

		@Override
		boolean equals(Object other);

		@Override
		int hashCode();

		@Override
		String toString();

		boolean equals(String other);

		void notifyAll(int count);
	}

	private static List<String> signatures(Class<?> contract) {
		return Contract.of(contract).functions().stream().map(Function::signature).toList();
	}

	private static Function only(Class<?> contract, String name) {
		List<Function> found = Contract.of(contract).functions().stream().filter(f -> f.method().getName().equals(name))
				.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	@Test
	void everyMethodIsAFunctionInTheOrderOfTheSignatures() {
		assertThat(signatures(Plain.class)).containsExactly("bounded()", "compute(double)", "later()", "nothing()",
				"number(String)", "whenDone()");
		assertThat(Contract.of(Plain.class).functions()).extracting(Function::index).containsExactly(0, 1, 2, 3, 4, 5);
	}

	@Test
	void aStageYieldsWhatItCompletesWith() {
		assertThat(only(Plain.class, "later")).satisfies(f -> {
			assertThat(f.stage()).isTrue();
			assertThat(f.resultType().getTypeName()).isEqualTo("java.util.List<java.lang.String>");
			assertThat(f.result()).isPresent();
		});
		assertThat(only(Plain.class, "bounded").resultType()).isEqualTo(String.class);
	}

	@Test
	void whatYieldsNothingHasNoResult() {
		assertThat(only(Plain.class, "nothing").result()).isEmpty();
		assertThat(only(Plain.class, "whenDone").result()).isEmpty();
		assertThat(only(Plain.class, "whenDone").stage()).isTrue();
	}

	@Test
	void theSignalOfAResultIsKnown() {
		assertThat(only(Plain.class, "compute").signal()).contains("computed");
		assertThat(only(Plain.class, "number").signal()).isEmpty();
	}

	@Test
	void aFunctionIsFoundByItsIndexAndByItsMethod() throws Exception {
		Contract contract = Contract.of(Plain.class);
		Method method = Plain.class.getMethod("number", String.class);
		assertThat(contract.function(method).method()).isEqualTo(method);
		assertThat(contract.function(4)).isSameAs(contract.function(method));
		assertThat(contract.type()).isEqualTo(Plain.class);
	}

	@Test
	void aFunctionThatIsNotThereIsAnErrorThatNamesThoseThatAre() throws Exception {
		Contract contract = Contract.of(Plain.class);
		assertThatThrownBy(() -> contract.function(6)).isInstanceOf(CodecException.class)
				.hasMessageContaining(Plain.class.getName()).hasMessageContaining("6");
		Method foreign = Overloads.class.getMethod("get");
		assertThatThrownBy(() -> contract.function(foreign)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("get").hasMessageContaining("number(String)");
	}

	@Test
	void overloadsAreToldApart() {
		assertThat(signatures(Overloads.class)).containsExactly("get()", "get(int)", "get(Integer)", "get(long,String[])");
		assertThat(signatures(SameSimpleNames.class)).containsExactlyInAnyOrder(
				"put(" + Plainly.Value.class.getName() + ")", "put(" + Fancy.Value.class.getName() + ")");
	}

	@Test
	void anOverriddenFunctionCountsOnceWithTheNarrowestResult() {
		assertThat(signatures(Derived.class)).containsExactly("greet()", "inherited()", "name()", "own()");
		assertThat(only(Derived.class, "name").resultType()).isEqualTo(String.class);
	}

	@Test
	void theOverridingMethodSaysWhichSignalThereIs() {
		assertThat(only(Derived.class, "greet").signal()).contains("greeted");
	}

	@Test
	void anInheritedMethodLeadsToItsFunctionFromEitherInterface() throws Exception {
		Contract contract = Contract.of(Derived.class);
		assertThat(contract.function(Base.class.getMethod("name"))).isSameAs(only(contract, "name"));
		assertThat(contract.function(Base.class.getMethod("inherited"))).isSameAs(only(contract, "inherited"));
	}

	@Test
	void aGenericInterfaceMayBeExtendedWhereItsMethodsAreDeclaredAnew() throws Exception {
		assertThat(signatures(OfStrings.class)).containsExactly("all()", "convert(String)");
		assertThat(only(OfStrings.class, "all").resultType().getTypeName()).isEqualTo("java.util.List<java.lang.String>");
		Contract contract = Contract.of(OfStrings.class);
		assertThat(contract.function(Generic.class.getMethod("all"))).isSameAs(only(contract, "all"));
	}

	@Test
	void aMethodOfTheGenericInterfaceLeadsToTheFunctionThatDeclaresItAnew() throws Exception {
		Contract contract = Contract.of(OfStrings.class);
		assertThat(contract.function(Generic.class.getMethod("convert", Object.class)))
				.isSameAs(only(contract, "convert"));
	}

	@Test
	void methodsThatRepeatThoseOfObjectAreNoFunctions() {
		assertThat(signatures(LikeObject.class)).containsExactly("equals(String)", "notifyAll(int)");
	}

	private static Function only(Contract contract, String name) {
		return contract.functions().stream().filter(f -> f.method().getName().equals(name)).findFirst().orElseThrow();
	}
}
