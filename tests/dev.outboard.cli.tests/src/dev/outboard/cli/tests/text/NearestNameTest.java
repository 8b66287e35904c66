package dev.outboard.cli.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.json.internal.text.NearestName;

/** Which name was probably meant. */
class NearestNameTest {

	private static final List<String> NAMES = List.of("upper", "adder", "files", "faulty", "addTwo", "--timeout");

	@ParameterizedTest
	@CsvSource({ "uper,upper", "uppper,upper", "upepr,upper", "UPPER,upper", "upp,upper", "addtwo,addTwo", "file,files",
			"--timeot,--timeout", "--time,--timeout", "falty,faulty" })
	void aSlipOfTheFingerIsForgiven(String written, String meant) {
		assertThat(NearestName.of(written, NAMES)).contains(meant);
	}

	@ParameterizedTest
	@CsvSource({ "lower", "x", "u", "''", "something-else" })
	void whatIsFarFromAllIsLikeNone(String written) {
		assertThat(NearestName.of(written, NAMES)).isEmpty();
	}

	@Test
	void amongNoNamesThereIsNone() {
		assertThat(NearestName.of("a", List.of())).isEmpty();
	}
}
