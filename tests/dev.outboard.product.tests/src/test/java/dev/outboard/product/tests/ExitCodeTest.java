package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit statuses and messages of the command line. */
class ExitCodeTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "call faulty fail boom | IllegalStateException: boom",
			"call files wordCount /no/such/file | there is no file /no/such/file",
			"call faulty sleep 600000 --timeout 1s | no answer to sleep(long) within 1 s",
			"call faulty loop --timeout 1s | no answer to loop() within 1 s" })
	void oneIsAFailedCall(String command, String message) {
		check(command, 1, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "call uper upper x | did you mean upper?",
			"call adder addTwo 1 x | 'x' can't be argument b", "cal upper upper x | did you mean call?" })
	void twoIsAMistakeOfTheCaller(String command, String message) {
		check(command, 2, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "call faulty exit 5 | status 5", "call faulty exhaustHeap | faulty#1",
			"call faulty exit 0 | status 0" })
	void threeIsAWorkerThatDied(String command, String message) {
		check(command, 3, message);
	}

	@Test
	void remoteStackTracesAreForTheCurious() {
		assertThat(Outboard.run("call", "faulty", "fail", "boom").err()).doesNotContain("\tat ");
		assertThat(Outboard.run("call", "faulty", "fail", "boom", "--verbose").err())
				.contains("\tat dev.outboard.samples.faulty.FaultyWorker.fail(")
				.contains("Caused by: java.lang.UnsupportedOperationException");
	}

	private static void check(String command, int exitCode, String message) {
		Run.Result result = Outboard.run(command.split(" "));

		assertThat(result.err()).contains(message);
		assertThat(result.out()).isEmpty();
		assertThat(result.exitCode()).isEqualTo(exitCode);
	}
}
