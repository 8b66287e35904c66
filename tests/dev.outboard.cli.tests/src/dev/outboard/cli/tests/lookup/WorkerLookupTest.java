package dev.outboard.cli.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.WorkerDefinition;
import dev.outboard.cli.internal.lookup.UsageException;
import dev.outboard.cli.internal.lookup.WorkerLookup;

/** Which worker is meant. */
class WorkerLookupTest {

	private static final List<WorkerDefinition> DEFINITIONS = Definitions.named("a.samples.upper", "a.samples.adder",
			"b.tools.adder", "adder", "b.tools.up", "c.d.e", "f.d.e");

	@ParameterizedTest
	@CsvSource({ "a.samples.upper,a.samples.upper", "samples.upper,a.samples.upper", "upper,a.samples.upper",
			"tools.adder,b.tools.adder", "up,b.tools.up" })
	void anIdOrItsLastPartsAreEnough(String name, String id) {
		assertThat(WorkerLookup.find(DEFINITIONS, name).id()).isEqualTo(id);
	}

	@Test
	void aWholeIdComesBeforeALastPart() {
		assertThat(WorkerLookup.find(DEFINITIONS, "adder").id()).isEqualTo("adder");
	}

	@Test
	void anAmbiguousNameListsWhatItMayMean() {
		assertThatThrownBy(() -> WorkerLookup.find(DEFINITIONS, "e")).isInstanceOf(UsageException.class)
				.hasMessage("several workers are called 'e': c.d.e, f.d.e; write more of the id");
	}

	@Test
	void anUnknownNameGetsTheNearest() {
		assertThatThrownBy(() -> WorkerLookup.find(DEFINITIONS, "uper")).isInstanceOf(UsageException.class)
				.hasMessage("there is no worker 'uper'; did you mean upper?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pper", ".upper", "", "zzz", "a.samples." })
	void partsOfPartsAreNoNames(String name) {
		assertThatThrownBy(() -> WorkerLookup.find(DEFINITIONS, name)).isInstanceOf(UsageException.class)
				.hasMessageStartingWith("there is no worker '" + name + "'");
	}
}
