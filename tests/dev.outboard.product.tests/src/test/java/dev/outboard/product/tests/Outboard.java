package dev.outboard.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged product, started by its script as a person would. */
final class Outboard {

	private static final Path PRODUCT = Path.of(System.getProperty("outboard.product")).toAbsolutePath().normalize();

	/** The caches of all these runs: not those of the person who runs the tests. */
	private static final Path CACHES = temporaryFolder("outboard-product-tests-caches");

	private final ProcessBuilder builder;

	private Outboard(List<String> command) {
		builder = new ProcessBuilder(command);
		builder.environment().put("XDG_CACHE_HOME", CACHES.toString());
	}

	/** Returns a run of the product with {@code arguments}, to be started. */
	static Outboard with(String... arguments) {
		List<String> command = new ArrayList<>(Signals.interruptible());
		command.add(PRODUCT.resolve("outboard").toString());
		command.addAll(List.of(arguments));
		return new Outboard(command);
	}

	/** Returns a run of a shell's command line, in which {@code $0} is the product. */
	static Outboard inShell(String commandLine) {
		return new Outboard(List.of("sh", "-c", commandLine, PRODUCT.resolve("outboard").toString()));
	}

	/** Runs the product with {@code arguments} to its end. */
	static Run.Result run(String... arguments) {
		return with(arguments).run();
	}

	/** Returns a new folder that is deleted with the test JVM's end. */
	static Path temporaryFolder(String name) {
		try {
			Path folder = Files.createTempDirectory(name);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder), "delete-" + name));
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts it in {@code folder}. */
	Outboard in(Path folder) {
		builder.directory(folder.toFile());
		return this;
	}

	/** Starts it with the variable set. */
	Outboard environment(String variable, String value) {
		builder.environment().put(variable, value);
		return this;
	}

	/** Starts it with none of the test's environment, but for these variables. */
	Outboard environmentOnly(String... variables) {
		builder.environment().keySet().retainAll(List.of(variables));
		return this;
	}

	Run start() {
		return Run.of(builder);
	}

	Run.Result run() {
		try (Run run = start()) {
			return run.await();
		}
	}
}
