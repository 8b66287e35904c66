package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line tells of the workers and of itself. */
class InformationTest {

	private static final List<String> SAMPLES = List.of("dev.outboard.samples.adder",
			"dev.outboard.samples.calculator", "dev.outboard.samples.counter", "dev.outboard.samples.courier",
			"dev.outboard.samples.doer", "dev.outboard.samples.faulty", "dev.outboard.samples.files",
			"dev.outboard.samples.thermostat", "dev.outboard.samples.unstable", "dev.outboard.samples.upper");

	@Test
	void listShowsWorkersAndFunctions() {
		Run.Result result = Outboard.run("list");

		assertThat(result.out()).contains(SAMPLES).contains("    int addTwo(int a, int b)\n");
		assertThat(result.err()).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void listForMachinesIsOneLineOfJson() {
		Run.Result result = Outboard.run("list", "--json");

		assertThat(result.out()).endsWith("\n").containsOnlyOnce("\n");
		List<JsonElement> workers = StreamSupport
				.stream(JsonParser.parseString(result.out()).getAsJsonArray().spliterator(), false).toList();
		assertThat(workers).extracting(worker -> worker.getAsJsonObject().get("id").getAsString()).containsAll(SAMPLES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "call --help", "list -h", "demo --help" })
	void helpIsPrinted(String arguments) {
		Run.Result result = Outboard.run(arguments.split(" "));

		assertThat(result.out()).startsWith("Usage: outboard");
		assertThat(result.err()).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void versionIsPrinted() {
		assertThat(Outboard.run("--version").out()).matches("outboard [0-9]+\\.[0-9]+\\.[0-9]+.*, Java .*\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upper", "adder", "counter" })
	void demosTellTheirStory(String name) {
		Run.Result result = Outboard.run("demo", name);

		assertThat(result.out()).containsSubsequence("console  pid=", "start    " + name + "#1", "call     ", "result   ",
				"end      " + name + "#1").contains("pid=");
		assertThat(result.err()).isEmpty();
		assertThat(result.exitCode()).isZero();
	}
}
