package dev.outboard.cli.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerMember;
import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.cli.internal.lookup.ArgumentList;
import dev.outboard.cli.internal.lookup.FunctionLookup;
import dev.outboard.cli.internal.lookup.UsageException;

/** Which function is meant, and what it takes. */
class FunctionLookupTest {

	/** A contract with overloads. */
	@SuppressWarnings("unused")
	private interface Calculator {
		int add(int a, int b);

		double add(double a, double b);

		long count(Path file, Map<String, List<Integer>> options);

		void reset();
	}

	private static final WorkerContract CONTRACT = Definitions.contractOf(Calculator.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "reset | reset()", "reset() | reset()", "count | count(Path,Map)",
			"add(int,int) | add(int,int)", "add(double, double) | add(double,double)" })
	void aNameIsEnoughUnlessItIsOverloaded(String name, String signature) {
		assertThat(FunctionLookup.find(CONTRACT, name).signature()).isEqualTo(signature);
	}

	@Test
	void anOverloadedNameListsTheSignatures() {
		assertThatThrownBy(() -> FunctionLookup.find(CONTRACT, "add")).isInstanceOf(UsageException.class).hasMessage(
				"there are several functions 'add'; write one of add(double,double), add(int,int), in quotes");
	}

	@Test
	void aSignalOrPropertyIsToldToBeOne() throws Exception {
		Method method = Calculator.class.getDeclaredMethod("reset");
		WorkerContract contract = new WorkerContract(Calculator.class, CONTRACT.functions(),
				List.of(new WorkerMember(Kind.SIGNAL, "counted", Integer.class, method),
						new WorkerMember(Kind.WRITABLE_PROPERTY, "rate", Integer.class, method)));
		assertThatThrownBy(() -> FunctionLookup.find(contract, "counted")).isInstanceOf(UsageException.class)
				.hasMessageStartingWith("counted is a signal of Calculator, but only functions can be called; it has add(");
		assertThatThrownBy(() -> FunctionLookup.find(contract, "rate")).isInstanceOf(UsageException.class)
				.hasMessageStartingWith("rate is a property of Calculator");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "rset | Calculator has no function 'rset'; did you mean reset?",
			"add(int,it) | Calculator has no function 'add(int,it)'; did you mean add(int,int)?",
			"xyz | Calculator has no function 'xyz'; it has add(double,double), add(int,int), count(Path,Map), reset()" })
	void anUnknownNameGetsTheNearest(String name, String message) {
		assertThatThrownBy(() -> FunctionLookup.find(CONTRACT, name)).isInstanceOf(UsageException.class)
				.hasMessage(message);
	}

	@Test
	void argumentsBecomeValuesOfTheParameters() {
		assertThat(ArgumentList.convert(function("count"), List.of("a.txt", "{\"x\":[1]}")))
				.containsExactly(Path.of("a.txt"), Map.of("x", List.of(1)));
	}

	@Test
	void theWrongNumberOfArgumentsShowsTheSignature() {
		assertThatThrownBy(() -> ArgumentList.convert(function("count"), List.of("a"))).isInstanceOf(UsageException.class)
				.hasMessage("long count(Path file, Map<String, List<Integer>> options) takes 2 arguments, not 1");
		assertThatThrownBy(() -> ArgumentList.convert(function("reset"), List.of("a", "b")))
				.isInstanceOf(UsageException.class).hasMessage("void reset() takes no argument, not 2");
	}

	@Test
	void anArgumentOfTheWrongTypeNamesParameterTypeAndReason() {
		assertThatThrownBy(() -> ArgumentList.convert(function("add(int,int)"), List.of("1", "two")))
				.isInstanceOf(UsageException.class).hasMessage("'two' can't be argument b, int: no number");
	}

	private static WorkerFunction function(String name) {
		return FunctionLookup.find(CONTRACT, name);
	}
}
