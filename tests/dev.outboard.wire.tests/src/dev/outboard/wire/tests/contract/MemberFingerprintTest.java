package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;
import dev.outboard.wire.internal.contract.Contract;

/** The fingerprint of a contract follows its signals and properties. */
class MemberFingerprintTest {

	interface Original {

		Signal<Integer> value();
	}

	interface Same {

		Signal<Integer> value();
	}

	interface Renamed {

		Signal<Integer> number();
	}

	interface OtherType {

		Signal<Long> value();
	}

	interface NoValue {

		Signal<Void> value();
	}

	interface AsProperty {

		Property<Integer> value();
	}

	interface AsWritable {

		WritableProperty<Integer> value();
	}

	interface AsFunction {

		Integer value();
	}

	interface OtherOverflow {

		@Overflow(Overflow.Policy.LATEST)
		Signal<Integer> value();
	}

	interface OtherCapacity {

		@Overflow(value = Overflow.Policy.BLOCK, capacity = 5)
		Signal<Integer> value();
	}

	interface OneMore extends Original {

		Signal<Integer> more();
	}

	@Test
	void itChangesWithNameKindTypeAndOverflow() {
		List<Long> prints = Stream.of(Original.class, Renamed.class, OtherType.class, NoValue.class, AsProperty.class,
				AsWritable.class, AsFunction.class, OtherOverflow.class, OtherCapacity.class, OneMore.class)
				.map(type -> Contract.of(type).fingerprint()).toList();
		assertThat(prints).doesNotHaveDuplicates();
		assertThat(Contract.of(Same.class).fingerprint()).isEqualTo(prints.get(0));
	}
}
