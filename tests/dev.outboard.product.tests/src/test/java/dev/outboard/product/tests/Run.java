package dev.outboard.product.tests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** A run of the product that was started; closing it leaves nothing of it behind. */
final class Run implements AutoCloseable {

	/** How long anything may take on the slowest of machines. */
	static final int PATIENCE = 120;

	private static final Pattern WORKER_PID = Pattern.compile("^worker pid=([0-9]+)$", Pattern.MULTILINE);

	private final Process process;
	private final Path folder;

	/** How it ended, and what it printed. */
	record Result(int exitCode, String out, String err) {
	}

	private Run(Process process, Path folder) {
		this.process = process;
		this.folder = folder;
	}

	static Run of(ProcessBuilder builder) {
		try {
			Path folder = Files.createTempDirectory("outboard-run");
			builder.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
			Process process = builder.start();
			process.getOutputStream().close();
			return new Run(process, folder);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the process, which is the console's JVM once the script has become it. */
	Process process() {
		return process;
	}

	/** Waits until a worker runs, and returns its process id. */
	long awaitWorker() {
		return Awaitility.await().atMost(PATIENCE, SECONDS).until(this::worker, Optional::isPresent).orElseThrow();
	}

	/** Waits for the end. */
	Result await() {
		try {
			assertThat(process.waitFor(PATIENCE, SECONDS)).as("ended within %d s; on standard error: %s", PATIENCE, err())
					.isTrue();
			return new Result(process.exitValue(), read("out"), err());
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Returns what it has printed to standard error so far. */
	String err() {
		return read("err");
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly().onExit().join();
		Folders.delete(folder);
	}

	private Optional<Long> worker() {
		assertThat(process.isAlive()).as("runs on; on standard error: %s", err()).isTrue();
		Matcher matcher = WORKER_PID.matcher(err());
		return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
	}

	private String read(String stream) {
		try {
			return Files.readString(folder.resolve(stream));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
