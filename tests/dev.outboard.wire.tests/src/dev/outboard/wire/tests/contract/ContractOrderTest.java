package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;

/** Control side and worker number the functions alike, in whatever order their JVMs list the methods. */
class ContractOrderTest {

	interface Forwards {

		void alpha();

		void beta(int a);

		void beta(String a);

		void beta(int a, int b);

		void gamma(List<String> list);
	}

	interface Backwards {

		void gamma(List<String> list);

		void beta(int a, int b);

		void beta(String a);

		void beta(int a);

		void alpha();
	}

	interface Upper {

		void gamma(List<String> list);

		void beta(int a);
	}

	interface Lower {

		void beta(int a, int b);

		void alpha();
	}

	interface FromSeveral extends Upper, Lower {

		void beta(String a);
	}

	interface WithSignal {

		@EmitsSignal("changed")
		int change();
	}

	interface WithoutSignal {

		int change();
	}

	interface SignalFirst extends WithSignal, WithoutSignal {
	}

	interface SignalLast extends WithoutSignal, WithSignal {
	}

	interface Wide {

		CharSequence name();
	}

	interface Narrow {

		String name();
	}

	interface WideFirst extends Wide, Narrow {
	}

	interface NarrowFirst extends Narrow, Wide {
	}

	private static List<String> signatures(Class<?> contract) {
		return Contract.of(contract).functions().stream().map(Function::signature).toList();
	}

	@Test
	void theOrderOfDeclarationDoesNotMatter() {
		assertThat(signatures(Forwards.class)).isEqualTo(signatures(Backwards.class)).hasSize(5);
	}

	@Test
	void neitherDoesWhereAMethodIsInheritedFrom() {
		assertThat(signatures(FromSeveral.class)).isEqualTo(signatures(Forwards.class));
	}

	@Test
	void ofUnrelatedInterfacesTheSameOneIsTakenWhateverTheirOrder() {
		assertThat(Contract.of(SignalFirst.class).function(0).method())
				.isEqualTo(Contract.of(SignalLast.class).function(0).method());
	}

	@Test
	void ofUnrelatedInterfacesTheNarrowestResultCounts() {
		assertThat(Contract.of(WideFirst.class).function(0).resultType()).isEqualTo(String.class);
		assertThat(Contract.of(NarrowFirst.class).function(0).resultType()).isEqualTo(String.class);
	}
}
