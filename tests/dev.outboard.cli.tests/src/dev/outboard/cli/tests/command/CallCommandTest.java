package dev.outboard.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code call}, with workers in JVMs of their own. */
@ExtendWith(Contributions.class)
class CallCommandTest {

	private static final String SAMPLE = "{\"text\":\"ü\",\"colour\":\"RED\",\"path\":\"a/b\","
			+ "\"pairs\":[{\"first\":\"x\",\"second\":-1}],\"flags\":{\"7\":true},\"bytes\":[1,-128]}";

	@Test
	void theResultIsPrintedAndNothingElse() {
		assertThat(CommandLineRun.of("call", "upper", "upper", "grüße, welt"))
				.isEqualTo(new CommandLineRun(0, "GRÜSSE, WELT\n", ""));
	}

	@Test
	void everyTypeGoesThereAndBack() {
		assertThat(CommandLineRun.of("call", "test.everything", "echo", SAMPLE, "--json"))
				.isEqualTo(new CommandLineRun(0, SAMPLE + "\n", ""));
		assertThat(CommandLineRun.of("call", "test.everything", "echo", SAMPLE).out()).isEqualTo("""
				text: ü
				colour: RED
				path: a/b
				pairs: [{"first":"x","second":-1}]
				flags: {"7":true}
				bytes: [1,-128]
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "next RED | GREEN | \"GREEN\"",
			"words a,b | a,b | [\"a,b\"]", "maybe null | | null", "maybe 5 | 5 | 5",
			"later x | x, later | \"x, later\"",
			"laterNothing | | null", "nothing | | null", "add(int,int) 1 -2 | -1 | -1",
			"add(double,double) 1 2 | 3.0 | 3.0" })
	void resultsHaveATextFormAndJson(String call, String text, String json) {
		String[] words = ("call test.everything " + call).split(" ");
		String[] withJson = ("call --json test.everything " + call).split(" ");

		assertThat(CommandLineRun.of(words)).isEqualTo(new CommandLineRun(0, text == null ? "" : text + "\n", ""));
		assertThat(CommandLineRun.of(withJson)).isEqualTo(new CommandLineRun(0, json + "\n", ""));
	}

	@Test
	void elementsAreOnALineEach() {
		assertThat(CommandLineRun.of("call", "test.everything", "specials").out()).isEqualTo("NaN\nInfinity\n-0.0\n");
		assertThat(CommandLineRun.of("call", "test.everything", "words", "a b").out()).isEqualTo("a\nb\n");
	}

	@Test
	void whatTheWorkerPrintsComesBeforeTheEndOnStandardError() {
		CommandLineRun run = CommandLineRun.of("call", "test.everything", "print", "line");

		assertThat(run.out()).isEqualTo("printed\n");
		assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.matches("everything#[0-9]+: (out|err) line"));
	}

	@Test
	void whatTheWorkerLogsIsThereWithTheReason() {
		CommandLineRun run = CommandLineRun.of("call", "test.everything", "log", "line");

		assertThat(run.out()).isEqualTo("logged\n");
		assertThat(run.err()).matches("everything#[0-9]+: line: java.lang.IllegalStateException: the reason\n");
	}

	@Test
	void verboseNamesTwoProcesses() {
		assertThat(CommandLineRun.of("call", "upper", "upper", "x", "--verbose").err())
				.matches("console pid=" + ProcessHandle.current().pid() + "\nworker pid=[0-9]+\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"1 | call faulty fail boom | fail(String) threw java.lang.IllegalStateException: boom",
			"1 | call faulty sleep 600000 --timeout 200ms | gave no answer to sleep(long) within 200 ms",
			"3 | call faulty exit 7 | status 7",
			"3 | call test.never-starts nothing | could not start: java.lang.IllegalStateException: no lamp oil",
			"3 | call no-such-class run | no.such.Contract" })
	void failuresAreToldApart(int exitCode, String command, String message) {
		check(exitCode, command, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"call uper upper x | there is no worker 'uper'; did you mean upper?",
			"call everything nothing | called 'everything': test.everything, test.other.everything; write more",
			"call upper lower x | Upper has no function 'lower'",
			"call test.everything add 1 2 | several functions 'add'",
			"call upper upper | String upper(String text) takes 1 argument, not 0",
			"call adder addTwo 1 2.5 | '2.5' can't be argument b, int: not a whole number",
			"call test.everything next BLUE | no constant of Colour; it has RED, GREEN",
			"call test.everything echo {} | a Sample needs text, colour, path, pairs, flags, bytes, too",
			"call adder addTwo 1 --two | there is no option '--two'. To pass it",
			"call adder addTwo 1 2 --timeout 0 | '0' is no duration",
			"call adder | Missing required parameter: '<function>'",
			"list x | 'x' is one argument too many",
			"list --jsn | there is no option '--jsn'; did you mean --json?",
			"lst | there is no command 'lst'; did you mean list?",
			"demo none | there is no demo 'none'; there are adder, counter, crash, doer, hello-queue, " })
	void mistakesGetAHint(String command, String message) {
		check(2, command, message);
	}

	private static void check(int exitCode, String command, String message) {
		CommandLineRun run = CommandLineRun.of(command.split(" "));

		assertThat(run.err()).contains(message).doesNotContain("\tat ");
		assertThat(run.out()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(exitCode);
	}

	@Test
	void verboseShowsTheRemoteStackTrace() {
		assertThat(CommandLineRun.of("call", "faulty", "fail", "boom", "--verbose").err()).containsSubsequence(
				"java.lang.IllegalStateException: boom", "\tat dev.outboard.samples.faulty.FaultyWorker.fail(",
				"Caused by: java.lang.UnsupportedOperationException");
	}

	@Test
	void verboseShowsWhyAWorkerDoesNotStart() {
		assertThat(CommandLineRun.of("call", "never-starts", "nothing", "--verbose").err()).containsSubsequence(
				"java.lang.IllegalStateException: no lamp oil", "\tat dev.outboard.cli.tests.command.BrokenWorker.<init>(");
	}

	@Test
	void noCommandIsAMistake() {
		assertThat(CommandLineRun.of()).satisfies(run -> {
			assertThat(run.exitCode()).isEqualTo(2);
			assertThat(run.err()).contains("name a command: list, call, map, demo");
		});
	}

	@ParameterizedTest
	@CsvSource({ "-data", "--json", "-1", "--", "-h" })
	void afterTwoHyphensEverythingIsAnArgument(String argument) {
		assertThat(CommandLineRun.of("call", "upper", "upper", "--", argument))
				.isEqualTo(new CommandLineRun(0, argument.toUpperCase() + "\n", ""));
	}
}
