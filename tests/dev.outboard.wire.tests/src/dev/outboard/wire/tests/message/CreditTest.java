package dev.outboard.wire.tests.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.message.Credit;

class CreditTest {

	@Test
	void boundsValuesAndBytes() {
		Credit credit = new Credit(2);
		assertThat(credit.tryTake(1)).isTrue();
		assertThat(credit.tryTake(1)).isTrue();
		assertThat(credit.tryTake(1)).as("no value is left").isFalse();
		credit.give(2, 2);
		assertThat(credit.tryTake(2 * Credit.BYTES)).as("one larger than all may go").isTrue();
		assertThat(credit.tryTake(1)).as("no byte is left").isFalse();
		credit.give(1, Credit.BYTES);
		assertThat(credit.tryTake(1)).as("it isn't paid back yet").isFalse();
		credit.give(0, Credit.BYTES);
		assertThat(credit.tryTake(1)).isTrue();
	}

	@Test
	void whatIsOwedIsPaidBackFirst() throws Exception {
		Credit credit = new Credit(1);
		credit.owe(0);
		credit.owe(0);
		credit.give(1, 0);
		assertThat(credit.take(0, 0)).isFalse();
		credit.give(1, 0);
		assertThat(credit.take(0, 0)).isTrue();
	}

	@Test
	void whatIsChargedLaterCountsToo() {
		Credit credit = new Credit(9);
		assertThat(credit.tryTake(0)).isTrue();
		credit.charge(Credit.BYTES);
		assertThat(credit.tryTake(0)).isFalse();
		credit.release();
		assertThat(credit.tryTake(Integer.MAX_VALUE)).isTrue();
	}
}
