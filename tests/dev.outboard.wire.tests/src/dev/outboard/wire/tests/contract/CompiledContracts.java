package dev.outboard.wire.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Versions of one contract, all of the same name: compiled at once, each in a module of its own, and loaded apart. */
final class CompiledContracts {

	/** The compiler needs no more of it; when a contract is loaded, it gets the real one. */
	private static final String ANNOTATION = """
			package dev.outboard.api.contract;
			@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
			public @interface EmitsSignal { String value(); }
			""";

	private final Path sources;
	private final Path classes;

	/** @param versions the source of each version, which declares {@code example.Laser}, by the version's name */
	CompiledContracts(Map<String, String> versions, Path folder) throws IOException {
		sources = folder.resolve("sources");
		classes = Files.createDirectories(folder.resolve("classes"));
		List<Path> files = new ArrayList<>();
		files.add(write("api/module-info.java", "module api { exports dev.outboard.api.contract; }"));
		files.add(write("api/dev/outboard/api/contract/EmitsSignal.java", ANNOTATION));
		for (Map.Entry<String, String> version : versions.entrySet()) {
			String module = module(version.getKey());
			files.add(write(module + "/module-info.java", "module " + module + " { requires api; }"));
			files.add(write(module + "/example/Laser.java", version.getValue()));
		}
		compile(files);
	}

	/** Loads a version, and looks at it. */
	<T> T look(String version, Function<Class<?>, T> look) throws Exception {
		URL[] path = { classes.resolve(module(version)).toUri().toURL() };
		try (URLClassLoader loader = new URLClassLoader(path, CompiledContracts.class.getClassLoader())) {
			return look.apply(loader.loadClass("example.Laser"));
		}
	}

	private void compile(List<Path> files) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter complaints = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			boolean compiled = compiler.getTask(complaints, manager, null, List.of("-proc:none", "-d", classes.toString(),
					"--module-source-path", sources.toString()), null, manager.getJavaFileObjectsFromPaths(files)).call();
			assertThat(compiled).as("compiled: %s", complaints).isTrue();
		}
	}

	private Path write(String name, String source) throws IOException {
		Path file = sources.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, source);
	}

	private static String module(String version) {
		return version.replaceAll("\\W", "_");
	}
}
