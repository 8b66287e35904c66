package dev.outboard.cli.internal.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.TaskOutcome;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerPool;
import dev.outboard.cli.internal.console.Console;
import dev.outboard.cli.internal.console.ExitCode;
import dev.outboard.cli.internal.lookup.UsageException;

/** Calls a function for each line of an input, and writes a line for each: an empty one where the call failed. */
final class LineMap {

	private final WorkerFunction function;
	private final LineOutput output;
	private final boolean json;
	private final Console console;
	private final Progress progress;
	private long lines;
	private long bytes;
	private long failed;

	/**
	 * @param json    whether all results are written as JSON
	 * @param console hears of lines that failed
	 */
	LineMap(WorkerFunction function, LineOutput output, boolean json, Console console, Progress progress) {
		this.function = function;
		this.output = output;
		this.json = json;
		this.console = console;
		this.progress = progress;
	}

	/**
	 * Does all lines of {@code input}.
	 *
	 * @return the exit status
	 */
	int run(WorkerPool<?> pool, LineReader input) throws InterruptedException, IOException {
		LineTasks tasks = new LineTasks(input, function);
		try (TaskOutcomes<Object> outcomes = tasks.submitTo(pool)) {
			for (Optional<TaskOutcome<Object>> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
				LineTasks.Place place = tasks.done();
				output.add(result(place.number(), next.get()));
				output.add(place.end().bytes());
				lines++;
				bytes += place.length();
				progress.done(lines, bytes);
				if (!outcomes.isReady()) {
					output.flush();
				}
			}
			output.finish();
		} catch (UncheckedIOException e) {
			throw new IOException("the input can't be read: " + e.getCause().getMessage(), e.getCause());
		}
		if (failed > 0) {
			console.message(failed + " of " + lines + " lines failed");
		}
		return exitCode();
	}

	/** Returns the exit status that fits what was done so far. */
	int exitCode() {
		return failed > 0 ? ExitCode.CALL_FAILED : ExitCode.OK;
	}

	private byte[] result(long line, TaskOutcome<Object> outcome) {
		try {
			return switch (outcome) {
				case TaskOutcome.Value<Object> value -> ResultLine.of(value.result(), json);
				case TaskOutcome.GivenUp<Object> givenUp -> fail(line,
						"it kills its worker, and was given up: " + givenUp.exception().getMessage());
				case TaskOutcome.Failure<Object> failure -> fail(line, reason(failure.exception()));
			};
		} catch (UsageException e) {
			return fail(line, e.getMessage());
		}
	}

	private String reason(Throwable thrown) {
		return switch (thrown) {
			case RemoteWorkerException e -> function.signature() + " threw " + e.getMessage();
			case UsageException e -> e.getMessage();
			case IllegalArgumentException e when e.getCause() instanceof UsageException reason -> reason.getMessage();
			default -> thrown.toString();
		};
	}

	private byte[] fail(long line, String reason) {
		failed++;
		console.message("line " + line + ": " + reason);
		return new byte[0];
	}
}
