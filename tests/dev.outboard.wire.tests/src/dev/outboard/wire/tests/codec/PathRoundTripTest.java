package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.wire.internal.codec.CodecException;

class PathRoundTripTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a/b", "../up", "./here", "a b", "name." })
	void relativePathsStayRelative(String text) {
		assertThat(Coding.roundTrip(Path.class, Path.of(text))).isEqualTo(Path.of(text)).isRelative();
	}

	@Test
	void absolutePathsArriveAsTheyAre() {
		Path path = folder.toAbsolutePath().resolve("x/../y");
		assertThat(Coding.roundTrip(Path.class, path)).isEqualTo(path).isAbsolute();
		assertThat(Coding.<Path>roundTrip(Path.class, null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "grüße.txt", "漢字", "😀/é" })
	void namesInAnyScriptArriveAsTheyAre(String text) {
		assumeTrue(isPath(text), "this system's file names know no such characters");
		assertThat(Coding.roundTrip(Path.class, Path.of(text))).isEqualTo(Path.of(text));
	}

	@Test
	void pathsOfAnotherFileSystemAreRefusedWithTheRemedy() throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
			Path inside = zip.getPath("/inside.txt");
			assertThatThrownBy(() -> Coding.encode(Path.class, inside)).isInstanceOf(CodecException.class)
					.hasMessageContaining("inside.txt").hasMessageContaining("default file system")
					.hasMessageContaining("copy the file");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aNameThatIsNoTextIsRefusedRatherThanChanged() throws Exception {
		Process touch = new ProcessBuilder("sh", "-c", "touch \"$(printf 'a\\377b')\"").directory(folder.toFile()).start();
		assertThat(touch.waitFor()).isZero();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			Path unspeakable = files.iterator().next();
			assertThatThrownBy(() -> Coding.encode(Path.class, unspeakable)).isInstanceOf(CodecException.class)
					.hasMessageContaining(folder.toString());
		}
	}

	@Test
	void textThatIsNoPathIsRefused() {
		byte[] bytes = { 1, 1, 1, 0 };
		assertThatThrownBy(() -> Coding.decode(Path.class, bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("not a path");
	}

	private static boolean isPath(String text) {
		try {
			Path.of(text);
			return true;
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
