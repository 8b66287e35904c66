package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench is no part of the build, and is still to fit what it measures. */
class BenchTest {

	private static final Path SOURCES = Path.of(System.getProperty("outboard.bench"), "src");
	private static final Path PLUGINS = Path.of(System.getProperty("outboard.product"), "plugins");

	/** What takes jars that only the bench fetches. */
	private static final List<String> FOREIGN = List.of("grpc", "lsp4j");

	@Test
	void compilesAgainstTheProduct(@TempDir Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> problems = new ArrayList<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(sources());

			boolean compiled = compiler.getTask(null, files, problem -> problems.add(problem.toString()),
					List.of("-d", classes.toString(), "-cp", plugins(), "-proc:none", "--release", "21"), null, sources).call();

			assertThat(compiled).as(() -> String.join("\n", problems)).isTrue();
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter(file -> file.toString().endsWith(".java"))
					.filter(file -> !FOREIGN.contains(file.getParent().getFileName().toString())).toList();
		}
	}

	private static String plugins() throws IOException {
		try (Stream<Path> files = Files.list(PLUGINS)) {
			return files.filter(file -> file.toString().endsWith(".jar")).map(Path::toString).collect(Collectors.joining(":"));
		}
	}
}
