package dev.outboard.cli.internal.map;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

import org.osgi.framework.BundleContext;

import dev.outboard.api.PoolOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerService;
import dev.outboard.cli.internal.call.CallFailedException;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.Interruption;
import dev.outboard.cli.internal.lookup.UsageException;

/**
 * A function, called for each line of a file or of standard input.
 *
 * @param input   the file to read; standard input where empty
 * @param output  the file to write; standard output where empty
 * @param json    whether all results are written as JSON
 * @param quiet   whether to show no progress
 * @param verbose whether to print the pids of workers
 */
public record MapRun(Optional<Path> input, Optional<Path> output, boolean json, boolean quiet, boolean verbose) {

	/**
	 * Does all lines, and ends the workers.
	 *
	 * @return the exit status
	 * @throws UsageException      when a file can't be used; the output is as it was
	 * @throws CallFailedException when reading or writing fails later on
	 */
	public int run(WorkerService workers, BundleContext bundles, WorkerDefinition definition, WorkerFunction function,
			PoolOptions options, Console console, Interruption interruption)
			throws InterruptedException, CallFailedException {
		try (InputStream in = open(); LineOutput out = openOutput(console)) {
			Progress progress = new Progress(console.err(), console.terminal() && !quiet, size());
			Console above = progress.above(console);
			PoolReports reports = new PoolReports(bundles, above, interruption, verbose);
			LineMap map = new LineMap(function, out, json, above, progress);
			WorkerPool<?> pool = workers.createPool(definition.id(), options.workerListener(reports::follow));
			try {
				int exitCode = map.run(pool, new LineReader(in));
				pool.close();
				return exitCode;
			} catch (LineOutput.NobodyReads e) {
				pool.kill();
				return map.exitCode();
			} catch (Exception e) {
				pool.kill();
				throw e;
			} finally {
				awaitEnd(pool);
				reports.awaitEnd();
				progress.clear();
			}
		} catch (IOException e) {
			throw new CallFailedException(e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	private static void awaitEnd(WorkerPool<?> pool) throws InterruptedException {
		try {
			pool.onExit().get();
		} catch (ExecutionException e) {
			throw new IllegalStateException("the end of the workers failed", e.getCause());
		}
	}

	private InputStream open() {
		if (input.isEmpty()) {
			return new FileInputStream(FileDescriptor.in);
		}
		Path file = input.get();
		if (!Files.exists(file)) {
			throw new UsageException("there is no file '" + file + "' to read");
		}
		if (Files.isDirectory(file)) {
			throw new UsageException("'" + file + "' is a folder; name a file to read");
		}
		try {
			return Files.newInputStream(file);
		} catch (IOException e) {
			throw new UsageException("'" + file + "' can't be read: " + e);
		}
	}

	private LineOutput openOutput(Console console) throws IOException {
		if (output.isEmpty()) {
			return LineOutput.to(console.out());
		}
		Path file = output.get();
		if (input.isPresent() && Files.exists(file) && Files.isRegularFile(file)
				&& Files.isSameFile(file, input.get())) {
			throw new UsageException("'" + file + "' is both input and output; write to another file");
		}
		return LineOutput.to(file);
	}

	private OptionalLong size() throws IOException {
		return input.isPresent() && Files.isRegularFile(input.get()) ? OptionalLong.of(Files.size(input.get()))
				: OptionalLong.empty();
	}
}
