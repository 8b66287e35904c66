package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;

import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;

/** Which contracts may take progress monitors. */
class ProgressContractTest {

	interface One {
		void work(int units, IProgressMonitor monitor);
	}

	interface Two {
		void work(IProgressMonitor one, IProgressMonitor other);
	}

	interface Nested {
		void work(List<IProgressMonitor> monitors);
	}

	interface Returned {
		IProgressMonitor work();
	}

	@Test
	void aFunctionTakesOneMonitorAtAnyPlace() {
		assertThat(Contract.of(One.class).function(0).monitor()).isEqualTo(1);
	}

	@Test
	void moreThanOneMonitorOrOneElsewhereIsRefused() {
		assertThatThrownBy(() -> Contract.of(Two.class)).isInstanceOf(ContractException.class).hasMessageContaining("SubMonitor")
				.hasMessageContaining("work(");
		assertThatThrownBy(() -> Contract.of(Nested.class)).isInstanceOf(ContractException.class);
		assertThatThrownBy(() -> Contract.of(Returned.class)).isInstanceOf(ContractException.class);
	}
}
