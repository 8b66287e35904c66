package dev.outboard.product.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls from the command line: what is printed, and where. */
class CallTest {

	@Test
	void aCallRunsInAnotherProcess() {
		Run.Result result = Outboard.run("call", "upper", "upper", "grüße, welt", "--verbose");

		assertThat(result.out()).isEqualTo("GRÜSSE, WELT\n");
		Matcher pids = Pattern.compile("console pid=([0-9]+)\nworker pid=([0-9]+)\n").matcher(result.err());
		assertThat(pids.matches()).as("pids in: %s", result.err()).isTrue();
		assertThat(pids.group(1)).isNotEqualTo(pids.group(2));
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void aCallByThreadRunsInTheConsolesOwnProcess() {
		Run.Result result = Outboard.run("call", "upper", "upper", "grüße", "--verbose", "--start-method", "thread");

		assertThat(result.out()).isEqualTo("GRÜSSE\n");
		assertThat(result.err()).matches("console pid=[0-9]+\n");
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void nothingButTheResultIsPrinted() {
		assertThat(Outboard.run("call", "upper", "upper", "x")).isEqualTo(new Run.Result(0, "X\n", ""));
		assertThat(Outboard.run("call", "adder", "addTwo", "-3", "1")).isEqualTo(new Run.Result(0, "-2\n", ""));
		assertThat(Outboard.run("call", "upper", "upper", "\"a\\nß\"", "--json"))
				.isEqualTo(new Run.Result(0, "\"A\\nSS\"\n", ""));
	}

	@Test
	void whatTheWorkerPrintsGoesToStandardError() {
		Run.Result result = Outboard.run("call", "faulty", "exit", "0");

		assertThat(result.out()).isEmpty();
		assertThat(result.err()).contains("faulty#1: about to exit with status 0\n");
	}

	@Test
	void wordCountAgreesWithWc(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("text.txt"), "Grüße, Welt!\n\n  drei\tWörter\u00A0hier \uD83D\uDE00\nEnde");

		Run.Result result = Outboard.with("call", "files", "wordCount", "text.txt").in(folder).run();

		assertThat(result).isEqualTo(new Run.Result(0,
				"lines: " + wc(folder, "-l") + "\nwords: " + wc(folder, "-w") + "\nbytes: " + wc(folder, "-c") + "\n", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-data", "-vmargs", "--", ":x", "" })
	void anyArgumentReachesTheFunctionAfterTwoHyphens(String argument) {
		Run.Result result = Outboard.run("call", "upper", "upper", "--", argument);

		assertThat(result).isEqualTo(new Run.Result(0, argument.toUpperCase() + "\n", ""));
	}

	@Test
	void aReaderThatHasSeenEnoughIsNoError() {
		assertThat(Outboard.inShell("{ \"$0\" list; echo \"status $?\" >&2; } | true").run())
				.isEqualTo(new Run.Result(0, "", "status 0\n"));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aResultThatCannotBeWrittenIsAnError() {
		Run.Result result = Outboard.inShell("\"$0\" call upper upper x >/dev/full").run();

		assertThat(result.err()).contains("standard output can't be written: No space left on device");
		assertThat(result.exitCode()).isEqualTo(1);
	}

	@Test
	void severalAtOnceDoNotGetInEachOthersWay() {
		List<Run> runs = IntStream.range(0, 4).mapToObj(i -> Outboard.with("call", "upper", "upper", "text " + i).start())
				.toList();

		assertThat(runs.stream().map(CallTest::result)).containsExactly(new Run.Result(0, "TEXT 0\n", ""),
				new Run.Result(0, "TEXT 1\n", ""), new Run.Result(0, "TEXT 2\n", ""), new Run.Result(0, "TEXT 3\n", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "C", "C.UTF-8", "no_SUCH.locale" })
	void theLocaleDoesNotSpoilText(String locale) {
		Run.Result result = Outboard.with("call", "upper", "upper", "grüße \uD83D\uDE00").environment("LC_ALL", locale)
				.run();

		assertThat(result).isEqualTo(new Run.Result(0, "GRÜSSE \uD83D\uDE00\n", ""));
	}

	@Test
	void anEmptyEnvironmentIsEnough() {
		Run.Result result = Outboard.with("call", "upper", "upper", "grüße").environmentOnly("JAVA_HOME", "PATH").run();

		assertThat(result).isEqualTo(new Run.Result(0, "GRÜSSE\n", ""));
	}

	private static Run.Result result(Run run) {
		try (run) {
			return run.await();
		}
	}

	private static String wc(Path folder, String count) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("wc", count).redirectInput(folder.resolve("text.txt").toFile());
		builder.environment().put("LC_ALL", "C.UTF-8");
		Process process = builder.start();
		String printed = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
		assertThat(process.waitFor()).isZero();
		return printed;
	}
}
