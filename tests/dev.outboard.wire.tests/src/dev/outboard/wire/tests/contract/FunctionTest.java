package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Message;

class FunctionTest {

	interface Sums {

		long sum(int first, List<Integer> others);

		void nothing();

		String text();
	}

	private final Contract contract = Contract.of(Sums.class);
	private final Function nothing = contract.function(0);
	private final Function sum = contract.function(1);
	private final Function text = contract.function(2);

	@Test
	void argumentsArriveAsTheyWereSent() {
		Output out = output();
		sum.writeArguments(out, new Object[] { 1, Arrays.asList(2, null) });
		assertThat(sum.readArguments(input(out))).containsExactly(1, Arrays.asList(2, null));
	}

	@Test
	void aResultArrivesAsItWasSent() {
		Output out = output();
		sum.writeResult(out, 7L);
		assertThat(sum.readResult(input(out))).isEqualTo(7L);
	}

	@Test
	void nothingTakesNoBytes() {
		Output out = output();
		nothing.writeArguments(out, null);
		nothing.writeResult(out, null);
		assertThat(out.size()).isZero();
		assertThat(nothing.readResult(input(out))).isNull();
		assertThat(nothing.readArguments(input(out))).isEmpty();
	}

	@Test
	void anArgumentOverTheLimitIsNamed() {
		Output small = new Output(10);
		assertThatThrownBy(() -> sum.writeArguments(small, new Object[] { 1, List.of(1, 2, 3) }))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sum(int,List), argument")
				.hasMessageContaining("limit of 10 bytes");
	}

	@Test
	void anArgumentThatOnlyPretendsToBeOfItsTypeIsNamed() {
		assertThatThrownBy(() -> sum.writeArguments(output(), new Object[] { 1, List.of("text") }))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sum(int,List), argument")
				.hasMessageContaining("another class than its declared type");
	}

	@Test
	void aListThatContainsItselfIsNamed() {
		List<Object> knot = new ArrayList<>();
		knot.add(knot);
		assertThatThrownBy(() -> sum.writeArguments(output(), new Object[] { 1, knot }))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sum(int,List), argument")
				.hasMessageContaining("another class than its declared type");
	}

	@Test
	void anArgumentWhoseOwnCodeThrowsIsNamed() {
		List<Integer> broken = new AbstractList<>() {
			@Override
			public Integer get(int index) {
				throw new IllegalStateException("no element");
			}

			@Override
			public int size() {
				return 1;
			}
		};
		assertThatThrownBy(() -> sum.writeArguments(output(), new Object[] { 1, broken }))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sum(int,List), argument")
				.hasMessageContaining("no element");
	}

	@Test
	void aResultThatOnlyPretendsToBeOfItsTypeIsNamed() {
		assertThatThrownBy(() -> text.writeResult(output(), 7)).isInstanceOf(CodecException.class)
				.hasMessageContaining("result of text()").hasMessageContaining("another class than its declared type");
	}

	@Test
	void bytesThatAreLeftOverAreRefused() {
		assertThatThrownBy(() -> nothing.readArguments(new Input(new byte[1]))).isInstanceOf(CodecException.class);
		assertThatThrownBy(() -> nothing.readResult(new Input(new byte[1]))).isInstanceOf(CodecException.class);
	}

	private static Output output() {
		return new Output(Message.BASE_LIMIT);
	}

	private static Input input(Output out) {
		return new Input(out.toByteArray());
	}
}
