package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.SpareArrays;

/** Each test has a size of its own, as what is given back is there for all. */
class SpareArraysTest {

	@Test
	void oneThatWasLentAndGivenBackIsFoundOnceByItsSize() {
		byte[] array = new byte[1_000_001];
		SpareArrays.lend(array);
		SpareArrays.giveBack(array);
		assertThat(SpareArrays.find(array.length - 1)).isEmpty();
		assertThat(SpareArrays.find(array.length + 1)).isEmpty();
		assertThat(found(array.length)).isSameAs(array);
		assertThat(SpareArrays.find(array.length)).isEmpty();
	}

	@Test
	void oneThatIsGivenBackTwiceIsHandedOutOnce() {
		byte[] array = new byte[1_000_002];
		SpareArrays.lend(array);
		SpareArrays.giveBack(array);
		SpareArrays.giveBack(array);
		assertThat(found(array.length)).isSameAs(array);
		assertThat(SpareArrays.find(array.length)).isEmpty();
	}

	@Test
	void oneThatWasNotLentIsLeftAlone() {
		byte[] array = new byte[1_000_003];
		SpareArrays.giveBack(array);
		assertThat(SpareArrays.find(array.length)).isEmpty();
	}

	@Test
	void oneThatIsKeptIsNotHandedOut() {
		byte[] array = new byte[1_000_009];
		SpareArrays.lend(array);
		new Input(array).keep().giveBack();
		assertThat(SpareArrays.find(array.length)).isEmpty();
	}

	@Test
	void smallOnesAreLeftAlone() {
		byte[] array = new byte[1000];
		SpareArrays.lend(array);
		SpareArrays.giveBack(array);
		assertThat(SpareArrays.find(array.length)).isEmpty();
	}

	@Test
	void onlyAFewAreRemembered() {
		for (int i = 0; i < 20; i++) {
			byte[] array = new byte[1_000_004];
			SpareArrays.lend(array);
			SpareArrays.giveBack(array);
		}
		int found = 0;
		while (SpareArrays.find(1_000_004).isPresent()) {
			found++;
		}
		assertThat(found).isLessThanOrEqualTo(8);
	}

	@Test
	void anOutputThatReusesWritesIntoTheArrayThatWasGivenBackAndOthersDoNot() {
		byte[] value = new byte[1_000_005];
		byte[] first = written(new Output(2_000_000).reusing(), value);
		assertThat(written(new Output(2_000_000).reusing(), value)).isNotSameAs(first);
		new Input(first).giveBack();
		assertThat(written(new Output(2_000_000), value)).isNotSameAs(first);
		assertThat(written(new Output(2_000_000).reusing(), value)).isSameAs(first);
	}

	@Test
	void nothingOfAnEarlierMessageIsLeftInAnOutput() {
		byte[] value = new byte[1_000_006];
		Arrays.fill(value, (byte) 1);
		new Input(written(new Output(2_000_000).reusing(), value)).giveBack();
		Output out = new Output(2_000_000).reusing();
		out.writeInt(7);
		out.writeBytes(new byte[value.length - Integer.BYTES]);
		Input in = new Input(out.toBuffer());
		assertThat(in.readInt()).isEqualTo(7);
		assertThat(in.readRemaining()).containsOnly(0).hasSize(value.length - Integer.BYTES);
	}

	private static byte[] written(Output out, byte[] value) {
		out.writeBytes(value);
		return out.toBuffer().array();
	}

	private static byte[] found(int size) {
		Optional<byte[]> found = SpareArrays.find(size);
		return found.orElseThrow();
	}
}
