package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;

class ContractRefusalsTest {

	abstract static class NoInterface {

		abstract int number();
	}

	@interface Annotation {

		int number();
	}

	interface Nothing {

		static int only() {
			return 1;
		}

		@Override
		String toString();
	}

	interface GenericInterface<T> {

		T get();
	}

	interface OnlyExtended extends GenericInterface<String> {
	}

	interface TakesTheVariable<T> {

		void put(T value);
	}

	interface OnlyExtendedParameter extends TakesTheVariable<String> {
	}

	interface GenericMethod {

		<T> void put(List<T> value);
	}

	interface ObjectParameter {

		void put(String name, Object anything);
	}

	interface OpenResult {

		Number get();
	}

	interface RawStage {

		@SuppressWarnings("rawtypes")
		CompletionStage later();
	}

	interface AnyStage {

		CompletionStage<?> later();
	}

	interface FutureResult {

		CompletableFuture<String> later();
	}

	interface PlainFutureResult {

		Future<String> later();
	}

	interface StageParameter {

		void put(CompletionStage<String> stage);
	}

	interface BlankSignal {

		@EmitsSignal(" ")
		int addTwo(int a, int b);
	}

	interface TakesALambda {

		void each(Function<String, String> code);
	}

	interface TakesAnOpenClass {

		void put(StringHolder holder);
	}

	static class StringHolder {
	}

	interface TakesARawList {

		@SuppressWarnings("rawtypes")
		void put(List list);
	}

	interface TakesAWildcard {

		void put(List<?> list);
	}

	interface TakesAContract {

		void put(AnyStage other);
	}

	interface TakesKeysByIdentity {

		void put(Set<byte[]> keys);
	}

	interface TakesSealed {

		Shape shape();
	}

	sealed interface Shape {
	}

	static final class Blob implements Shape {
	}

	interface TakesAFailure {

		void put(IOException failure);
	}

	sealed interface Closed {

		int number();
	}

	record OnlyOne(int number) implements Closed {
	}

	static List<Arguments> refused() {
		return List.of(
				arguments(NoInterface.class, List.of("NoInterface is no contract", "a contract is a Java interface")),
				arguments(String.class, List.of("java.lang.String is no contract")),
				arguments(int.class, List.of("int is no contract")),
				arguments(Annotation.class, List.of("Annotation is no contract")),
				arguments(Nothing.class, List.of("Nothing has no functions", "declare at least one method")),
				arguments(GenericInterface.class, List.of("GenericInterface is generic", "without type parameters extend it")),
				arguments(OnlyExtended.class, List.of("OnlyExtended.get(), result", "T is a type variable",
						"declare the method anew in")),
				arguments(OnlyExtendedParameter.class, List.of("OnlyExtendedParameter.put(Object), parameter",
						"T is a type variable", "declare the method anew in")),
				arguments(GenericMethod.class, List.of("GenericMethod.put(List) is generic", "names its types")),
				arguments(ObjectParameter.class, List.of("ObjectParameter.put(String,Object), parameter ",
						"type java.lang.Object can't cross the process border", "name the type")),
				arguments(OpenResult.class, List.of("OpenResult.get(), result", "type java.lang.Number", "use primitives")),
				arguments(RawStage.class, List.of("RawStage.later()", "raw CompletionStage", "CompletionStage<String>")),
				arguments(AnyStage.class, List.of("AnyStage.later(), result", "java.lang.Object", "name the type")),
				arguments(FutureResult.class, List.of("FutureResult.later() returns java.util.concurrent.CompletableFuture",
						"declare it as CompletionStage", "callStage")),
				arguments(PlainFutureResult.class, List.of("PlainFutureResult.later() returns java.util.concurrent.Future",
						"declare it as CompletionStage")),
				arguments(StageParameter.class, List.of("StageParameter.put(CompletionStage), parameter",
						"java.util.concurrent.CompletionStage<java.lang.String>")),
				arguments(TakesALambda.class, List.of("TakesALambda.each(Function), parameter",
						"java.util.function.Function<java.lang.String, java.lang.String>", "a lambda is code", "pass data")),
				arguments(TakesAnOpenClass.class, List.of("TakesAnOpenClass.put(StringHolder), parameter",
						"$StringHolder", "make it a record")),
				arguments(TakesARawList.class, List.of("TakesARawList.put(List), parameter", "java.util.List",
						"type arguments are missing")),
				arguments(TakesAWildcard.class, List.of("TakesAWildcard.put(List), parameter", "type ?", "name the type")),
				arguments(TakesAContract.class, List.of("TakesAContract.put(AnyStage), parameter", "$AnyStage", "seal it")),
				arguments(TakesKeysByIdentity.class, List.of("TakesKeysByIdentity.put(Set), parameter",
						"java.util.Set<byte[]>", "use List in place of an array")),
				arguments(TakesSealed.class, List.of("TakesSealed.shape(), result", "$Blob", "$Shape", "make it a record")),
				arguments(TakesAFailure.class, List.of("TakesAFailure.put(IOException), parameter", "java.io.IOException",
						"declare it as Throwable")),
				arguments(BlankSignal.class, List.of("BlankSignal.addTwo(int,int)", "@EmitsSignal needs a name",
						"addTwo_finished")),
				arguments(Closed.class, List.of("Closed is sealed")));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void whatIsNoContractIsRefusedWithMemberAndRemedy(Class<?> type, List<String> words) {
		assertThatThrownBy(() -> Contract.of(type)).isInstanceOf(ContractException.class).hasMessageContainingAll(
				words.toArray(CharSequence[]::new));
	}
}
