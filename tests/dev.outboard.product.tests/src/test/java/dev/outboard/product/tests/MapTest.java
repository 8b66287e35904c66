package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps lines from the command line: standard input and output, much of it, and how it ends. */
class MapTest {

	private static final String[] BITS = { "straße ", "ıiİI ", "ὀδυσσεύς ", "e\u0301a\u0308 ", "\uD83D\uDE00 ", "漢字 ",
			"ﬁ ǆ ŉ ", "\u2028", "\u0000", "\u0085", "plain ", "null", "\"quoted\"", "\uFFFD", "\uD801\uDC28", "?", "ΐ" };

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "process", "thread" })
	void manyAwkwardLinesAreRightToTheByte(String startMethod) throws IOException {
		StringBuilder lines = new StringBuilder();
		StringBuilder expected = new StringBuilder();
		// line by line: where upper case is longer, the JDK's own time for it goes with the square of the length
		awkward(100_000, line -> {
			lines.append(line);
			expected.append(line.toUpperCase(Locale.ROOT));
		});
		Path input = Files.writeString(folder.resolve("input"), lines);
		Path output = folder.resolve("output");

		Run.Result result = Outboard.run("map", "upper", "upper", "--workers", "2", "--input", input.toString(),
				"--output", output.toString(), "--start-method", startMethod);

		assertThat(result).isEqualTo(new Run.Result(0, "", ""));
		assertThat(Files.readString(output).contentEquals(expected)).as("right to the byte").isTrue();
	}

	@Test
	void standardInputIsMappedToStandardOutput() {
		assertThat(Outboard.inShell("printf 'stra\\303\\237e\\r\\n\\n\\377\\nx' | \"$0\" map upper upper --workers 1").run())
				.isEqualTo(new Run.Result(1, "STRASSE\r\n\n\nX",
						"outboard: line 3: it is not UTF-8\noutboard: 1 of 4 lines failed\n"));
	}

	@Test
	void resultsAreThereBeforeTheInputEnds() throws IOException {
		Path seen = folder.resolve("seen");
		String script = "{ echo first; while [ ! -s '" + seen + "' ]; do sleep 0.1; done; echo second; }"
				+ " | \"$0\" map upper upper --workers 1 | { read line; echo $line >'" + seen + "'; cat; }";

		assertThat(Outboard.inShell(script).run()).isEqualTo(new Run.Result(0, "SECOND\n", ""));
		assertThat(seen).hasContent("FIRST");
	}

	@Test
	void aReaderThatHasSeenEnoughEndsIt() {
		assertThat(Outboard.inShell("yes | { \"$0\" map upper upper --workers 2; echo \"status $?\" >&2; } | head -n 2").run())
				.isEqualTo(new Run.Result(0, "Y\nY\n", "status 0\n"));
	}

	@Test
	void anInterruptedMapLeavesNoWorkerAndNoComplaint() throws IOException {
		Path input = Files.writeString(folder.resolve("input"), "600000\n".repeat(10));
		try (Run run = Outboard.with("map", "faulty", "sleep", "--workers", "1", "--verbose", "--input",
				input.toString()).start()) {
			long worker = run.awaitWorker();

			Signals.send("INT", run.process().pid());

			Run.Result result = run.await();
			assertThat(result.exitCode()).isEqualTo(130);
			assertThat(result.out()).isEmpty();
			assertThat(result.err()).matches("console pid=[0-9]+\nworker pid=[0-9]+\n");
			Signals.awaitGone(worker);
		}
	}

	@Test
	void aKilledWorkerCostsNoLine() throws IOException {
		String lines = "x\n".repeat(100_000);
		Path input = Files.writeString(folder.resolve("input"), lines + "y");
		try (Run run = Outboard.with("map", "upper", "upper", "--workers", "1", "--verbose", "--input",
				input.toString()).start()) {
			Signals.send("KILL", run.awaitWorker());

			Run.Result result = run.await();
			assertThat(result.out()).isEqualTo(lines.toUpperCase(Locale.ROOT) + "Y");
			assertThat(result.err()).contains("upper#1 was ended by signal 9");
			assertThat(result.exitCode()).isZero();
		}
	}

	/** Makes lines that end in every way a line can; the one in the middle is long. */
	private static void awkward(int count, Consumer<String> lines) {
		Random random = new Random(42);
		for (int i = 0; i < count; i++) {
			StringBuilder line = new StringBuilder();
			for (int bits = random.nextInt(8); bits > 0; bits--) {
				line.append(BITS[random.nextInt(BITS.length)]);
			}
			if (i == count / 2) {
				line.append("äx\uD83D\uDE00".repeat(200_000));
			}
			lines.accept(line + (i == count - 1 ? "" : i % 97 == 3 ? "\r\n" : "\n"));
		}
	}
}
