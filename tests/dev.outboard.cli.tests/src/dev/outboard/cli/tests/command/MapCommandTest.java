package dev.outboard.cli.tests.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code map}, with workers in JVMs of their own. */
@ExtendWith(Contributions.class)
class MapCommandTest {

	@TempDir
	private Path folder;
	private Path input;
	private Path output;

	@BeforeEach
	void nameFiles() {
		input = folder.resolve("input");
		output = folder.resolve("output");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "a", "a\n", "a\n\n\nb", "a\r\nb\r\n", "\r\n\r", "a\rb\n", "a\u0000b\n",
			"\u2028\u2029\u0085\n", "\uFEFFa\n", "\uFFFD\n", "\"quoted\"\n", "null\n", "?\n", "\uD83D\uDE00e\u0301\n" })
	void everyLineGoesThereAndBackToTheByte(String text) throws IOException {
		Files.writeString(input, text);

		assertThat(map("lines", "echo", "--workers", "1")).isEqualTo(new CommandLineRun(0, text, ""));
		assertThat(map("lines", "echo", "--workers", "1", "--output", output.toString()))
				.isEqualTo(new CommandLineRun(0, "", ""));
		assertThat(output).hasContent(text).hasBinaryContent(text.getBytes(UTF_8));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', value = { "twice | 21 | 42", "words | a b | [\"a\",\"b\"]",
			"lengths | [\"ab\", \"c\"] | {\"ab\":2,\"c\":1}", "unlessEmpty | x | x", "later | x | x, later",
			"nothing | x | ``", "watched | x | x watched", "watchedTwice | 21 | 42" })
	void resultsAreOneLineEach(String function, String line, String result) throws IOException {
		Files.writeString(input, line + "\n" + line + "\n");

		assertThat(map("lines", function, "--workers", "1"))
				.isEqualTo(new CommandLineRun(0, result + "\n" + result + "\n", ""));
	}

	@Test
	void withJsonEveryResultFitsOnALine() throws IOException {
		Files.writeString(input, "a\n");

		assertThat(map("lines", "twoLines", "--json").out()).isEqualTo("\"a\\na\"\n");
		assertThat(map("lines", "halfOfAPair", "--json").out()).isEqualTo("\"a\\ud83d\"\n");
		assertThat(map("lines", "nothing", "--json").out()).isEqualTo("null\n");
	}

	@Test
	void linesThatFailAreNamedAndLeaveAnEmptyLine() throws IOException {
		Files.write(input, "a\nfail\nb\n\u00FF\u00FE\nc\r\n".getBytes(ISO_8859_1));

		CommandLineRun run = map("lines", "echo");

		assertThat(run).isEqualTo(new CommandLineRun(1, "a\n\nb\n\nc\r\n", """
				outboard: line 2: echo(String) threw java.lang.IllegalStateException: failed as asked
				outboard: line 4: it is not UTF-8
				outboard: 2 of 5 lines failed
				"""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "twice | x | line 1: 'x' can't be argument number, int: no number",
			"twoLines | x | line 1: the result is more than one line; use --json",
			"halfOfAPair | x | line 1: the result holds half of a surrogate pair" })
	void aLineThatCanNotBeReadOrWrittenIsNamed(String function, String line, String message) throws IOException {
		Files.writeString(input, line + "\n");

		CommandLineRun run = map("lines", function);

		assertThat(run.err()).contains(message).endsWith("outboard: 1 of 1 lines failed\n");
		assertThat(run.out()).isEqualTo("\n");
		assertThat(run.exitCode()).isEqualTo(1);
	}

	@Test
	void theLineThatKillsIsNamedAndTheOthersAreDone() throws IOException {
		List<String> lines = IntStream.rangeClosed(1, 2000).mapToObj(i -> i == 1234 ? "kill" : "line " + i)
				.collect(Collectors.toCollection(ArrayList::new));
		Files.write(input, lines);

		CommandLineRun run = map("lines", "echo", "--workers", "2");

		lines.set(1233, "");
		assertThat(run.out().lines()).containsExactlyElementsOf(lines);
		assertThat(run.err()).containsOnlyOnce("outboard: line 1234: it kills its worker, and was given up")
				.contains("1 of 2000 lines failed").containsPattern("outboard: lines#[0-9]+ .*status 9");
		assertThat(run.exitCode()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2 | upper upper --start-method proces | did you mean process?",
			"2 | upper upper --start-method none) | there is no start method 'none)'; there is process",
			"2 | upper upper --workers 0 | --workers 0: there must be one at least",
			"2 | upper upper --workers two | 'two'", "2 | uper upper | did you mean upper?",
			"2 | upper lower | Upper has no function 'lower'",
			"2 | lines both | map calls functions that take one argument, the line; String both(String a, String b) takes 2",
			"2 | lines constant | String constant() takes none", "2 | upper upper x | 'x' is one argument too many",
			"2 | upper upper --input /no/such/file | there is no file '/no/such/file' to read",
			"2 | upper upper --input / | '/' is a folder; name a file to read",
			"2 | never-starts nothing | takes none",
			"3 | test.no-such-class run | no.such.Contract" })
	void aCommandThatIsWrongLeavesTheOutputAsItWas(int exitCode, String command, String message) throws IOException {
		Files.writeString(input, "x\n");
		Files.writeString(output, "as it was");
		String[] words = ("map " + command + (command.contains("--input") ? "" : " --input " + input) + " --output "
				+ output).split(" ");

		CommandLineRun run = CommandLineRun.of(words);

		assertThat(run.err()).contains(message).doesNotContain("\tat ");
		assertThat(run.out()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(exitCode);
		assertThat(output).hasContent("as it was");
	}

	@Test
	void workersThatDoNotStartLeaveTheOutputAsItWas() throws IOException {
		Files.writeString(input, "x\n");
		Files.writeString(output, "as it was");

		CommandLineRun run = map("never-starts", "lampOf", "--output", output.toString());

		assertThat(run.err()).contains("no lamp oil").contains("the pool of test.never-starts has failed");
		assertThat(run.exitCode()).isEqualTo(3);
		assertThat(output).hasContent("as it was");
	}

	@Test
	void anOutputThatCanNotBeWrittenIsAMistake() throws IOException {
		Files.writeString(input, "x\n");

		assertThat(map("upper", "upper", "--output", folder.toString())).satisfies(run -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("can't be written: it is a folder");
		});
		assertThat(map("upper", "upper", "--output", input.toString())).satisfies(run -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("is both input and output");
		});
		assertThat(input).hasContent("x");
	}

	@Test
	void aLongerOutputOfBeforeIsReplaced() throws IOException {
		Files.writeString(input, "x\n");
		Files.writeString(output, "a much longer text than there will be");

		assertThat(map("upper", "upper", "--output", output.toString()).exitCode()).isZero();
		assertThat(output).hasBinaryContent("X\n".getBytes(UTF_8));
		Files.writeString(input, "");
		assertThat(map("upper", "upper", "--output", output.toString()).exitCode()).isZero();
		assertThat(output).isEmptyFile();
	}

	@Test
	void aCallTakesAStartMethodToo() {
		assertThat(CommandLineRun.of("call", "upper", "upper", "x", "--start-method", "process"))
				.isEqualTo(new CommandLineRun(0, "X\n", ""));
		assertThat(CommandLineRun.of("call", "upper", "upper", "x", "--start-method", "none").err())
				.contains("there is no start method 'none'; there is process");
	}

	private CommandLineRun map(String worker, String function, String... options) {
		List<String> arguments = new ArrayList<>(List.of("map", worker, function, "--input", input.toString()));
		arguments.addAll(List.of(options));
		return CommandLineRun.of(arguments.toArray(String[]::new));
	}
}
