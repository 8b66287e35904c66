package dev.outboard.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code list}. */
@ExtendWith(Contributions.class)
class ListCommandTest {

	@Test
	void definitionsAreListedWithTheirFunctionsAndMembers() {
		CommandLineRun run = CommandLineRun.of("list");

		assertThat(run.out()).containsSubsequence("dev.outboard.samples.adder", "Adder", "dev.outboard.samples 0.1.0",
				"    int addTwo(int a, int b)\n", "dev.outboard.samples.files", "    WordCount wordCount(Path file)\n",
				"test.everything", "    void nothing()\n",
				"    Signal<List<String>> lines()\n", "    WritableProperty<Integer> rate()\n");
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();
	}

	@Test
	void aBrokenDefinitionIsListedWithItsReason() {
		assertThat(CommandLineRun.of("list").out()).containsSubsequence("test.no-such-class",
				"    can't be used: ", "no.such.Contract", "test.other.everything");
	}

	@Test
	void aDefinitionThatWasRefusedIsListedWithItsReason() {
		assertThat(CommandLineRun.of("list").out()).containsSubsequence("test.refused", "dev.outboard.cli.tests 0.1.0",
				"    can't be used: ", "'no class'; name a Java interface in full");
		assertThat(definition("test.refused").get("error").getAsString()).contains("name a Java interface in full");
	}

	@Test
	void whatADefinitionSaysOfTheStartIsListed() {
		assertThat(CommandLineRun.of("list").out()).containsSubsequence("test.heavy", "    starts with: heap=1g\n")
				.containsOnlyOnce("starts with");
		assertThat(definition("test.heavy").get("defaults").getAsString()).isEqualTo("heap=1g");
		assertThat(definition("test.lines").has("defaults")).isFalse();
	}

	@Test
	void jsonTellsAllOfIt() {
		JsonObject everything = definition("test.everything");
		assertThat(everything.get("contract").getAsString()).isEqualTo(Everything.class.getName());
		assertThat(everything.get("implementation").getAsString()).isEqualTo(EverythingWorker.class.getName());
		assertThat(everything.get("contributor").getAsString()).startsWith("dev.outboard.cli.tests 0.1.0");
		assertThat(function(everything, "next(Colour)")).hasToString("""
				{"name":"next","signature":"next(Colour)","parameters":[{"name":"colour","type":"%1$s$Colour"}],\
				"result":"%1$s$Colour","signal":"colour_changed"}""".formatted(Everything.class.getName()));
		assertThat(everything.getAsJsonArray("members")).hasToString("""
				[{"kind":"SIGNAL","name":"lines","type":"java.util.List\u003cjava.lang.String\u003e"},\
				{"kind":"WRITABLE_PROPERTY","name":"rate","type":"java.lang.Integer"}]""");
		assertThat(function(everything, "later(String)").get("result").getAsString()).isEqualTo("java.lang.String");
	}

	@Test
	void jsonHasTheReasonOfABrokenDefinition() {
		JsonObject broken = definition("test.no-such-class");
		assertThat(broken.get("error").getAsString()).contains("no.such.Contract");
		assertThat(broken.has("functions")).isFalse();
	}

	private static JsonObject definition(String id) {
		String out = CommandLineRun.of("list", "--json").out();
		assertThat(out).endsWith("\n").containsOnlyOnce("\n");
		return StreamSupport.stream(JsonParser.parseString(out).getAsJsonArray().spliterator(), false)
				.map(element -> element.getAsJsonObject()).filter(object -> object.get("id").getAsString().equals(id))
				.findFirst().orElseThrow();
	}

	private static JsonObject function(JsonObject definition, String signature) {
		return StreamSupport.stream(definition.getAsJsonArray("functions").spliterator(), false)
				.map(element -> element.getAsJsonObject())
				.filter(object -> object.get("signature").getAsString().equals(signature)).findFirst().orElseThrow();
	}
}
