package dev.outboard.cli.tests.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.outboard.samples.files.FileTools;
import dev.outboard.samples.files.FileToolsWorker;
import dev.outboard.samples.files.WordCount;

/** The sample that reads files, called without a worker's JVM. */
class FileToolsTest {

	private static final int BUFFER = 1 << 16;

	private final FileTools files = new FileToolsWorker();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("texts")
	void wordCountAgreesWithWc(String text) throws Exception {
		Path file = Files.writeString(folder.resolve("text"), text);

		assertThat(files.wordCount(file)).isEqualTo(wc(file));
	}

	static Stream<String> texts() {
		return Stream.of("", "\n", "word", "two words", " lead and trail ", "a\nb\n\nc", "tab\there\u000Band\fthere\r\n",
				"grüße, welt\n", "no\u00A0break\u2007spaces\u202Fand\u2060joiners", "ideo\u3000graphic ogham\u1680mark",
				"thin\u2009hair\u200Azero\u200Bwidth", "medium\u205Fmathematical",
				"next\u0085line file\u001Cseparator", "mongolian\u180Evowel",
				"\uD83D\uDE00 emoji \uD83D\uDC68\u200D\uD83D\uDC69",
				"combining e\u0301 \u4F60\u597D", "x".repeat(BUFFER - 1) + "ü y",
				"ü".repeat(BUFFER), "a ".repeat(BUFFER / 2 - 1) + "€\n" + "\uD83D\uDE00 ".repeat(BUFFER));
	}

	@Test
	void unicodesOwnLineEndsSetWordsApart() throws IOException {
		// no comparison: wc itself has changed its mind about these from version to version
		Path file = Files.writeString(folder.resolve("separators"), "line\u2028and\u2029paragraph");

		assertThat(files.wordCount(file)).isEqualTo(new WordCount(0, 3, 22));
	}

	@Test
	void bytesThatAreNoTextBelongToWords() throws IOException {
		Path file = Files.write(folder.resolve("latin1"), "grüße ü welt\n".getBytes(ISO_8859_1));

		assertThat(files.wordCount(file)).isEqualTo(new WordCount(1, 3, 13));
	}

	@Test
	void aCharacterCutOffAtTheEndIsAWord() throws IOException {
		Path file = Files.write(folder.resolve("cut"), new byte[] { 'a', ' ', (byte) 0xE2, (byte) 0x82 });

		assertThat(files.wordCount(file)).isEqualTo(new WordCount(0, 2, 4));
	}

	@Test
	void sha256IsThatOfTheBytes() throws IOException {
		assertThat(files.sha256(Files.writeString(folder.resolve("abc"), "abc")))
				.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(files.sha256(Files.createFile(folder.resolve("empty"))))
				.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	@Test
	void aMissingFileIsNamed() {
		Path missing = folder.resolve("missing");

		assertThatThrownBy(() -> files.wordCount(missing)).isInstanceOf(IOException.class)
				.hasMessage("there is no file " + missing);
		assertThatThrownBy(() -> files.sha256(missing)).isInstanceOf(IOException.class)
				.hasMessage("there is no file " + missing);
	}

	@Test
	void aDirectoryIsRefused() {
		assertThatThrownBy(() -> files.wordCount(folder)).isInstanceOf(IOException.class)
				.hasMessage(folder + " is a directory; name a file");
	}

	private static WordCount wc(Path file) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("wc", "-l", "-w", "-c").redirectInput(file.toFile());
		builder.environment().put("LC_ALL", "C.UTF-8");
		Process process = builder.start();
		List<Long> counts = Stream.of(new String(process.getInputStream().readAllBytes(), UTF_8).trim().split(" +"))
				.map(Long::valueOf).toList();
		assertThat(process.waitFor()).isZero();
		return new WordCount(counts.get(0), counts.get(1), counts.get(2));
	}
}
