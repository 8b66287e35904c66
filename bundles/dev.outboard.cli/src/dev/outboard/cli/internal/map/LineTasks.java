package dev.outboard.cli.internal.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.outboard.api.MapOptions;
import dev.outboard.api.TaskOutcomes;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerTask;
import dev.outboard.cli.internal.lookup.ArgumentList;
import dev.outboard.json.internal.call.FunctionCall;
import dev.outboard.json.internal.text.WrittenParameters;

/** Makes a call of each line, with what it says. Reads no further while too many bytes are under way. */
final class LineTasks implements Iterator<Line> {

	/** How many lines may be read for each worker whose results aren't written: these may be long, and memory is small. */
	private static final int LINES_PER_WORKER = 512;

	private final LineReader reader;
	private final WorkerFunction function;
	private final boolean text;
	private final ByteBudget budget = new ByteBudget();
	private final Queue<Place> underWay = new ConcurrentLinkedQueue<>();
	private Line next;

	/** What must be known of a line when its outcome comes. */
	record Place(long number, int length, Line.End end) {
	}

	LineTasks(LineReader reader, WorkerFunction function) {
		this.reader = reader;
		this.function = function;
		this.text = WrittenParameters.of(function).get(0).getType() == String.class;
	}

	@Override
	public boolean hasNext() {
		try {
			if (next == null) {
				next = reader.next();
				if (next != null) {
					budget.take(next.length());
				}
			}
			return next != null;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new CancellationException("interrupted");
		}
	}

	@Override
	public Line next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Line line = next;
		next = null;
		underWay.add(new Place(line.number(), line.length(), line.end()));
		return line;
	}

	/** Has {@code pool} do all lines: many in one message, where the function yields its result at once. */
	<C> TaskOutcomes<Object> submitTo(WorkerPool<C> pool) {
		MapOptions options = MapOptions.ordered().window(LINES_PER_WORKER * pool.options().workers());
		if (!function.isStage() && function.resultType() != void.class) {
			return pool.map(this, (stub, line) -> FunctionCall.invoke(function, stub, arguments(line)), options);
		}
		Iterator<WorkerTask<C, Object>> tasks = new Iterator<>() {

			@Override
			public boolean hasNext() {
				return LineTasks.this.hasNext();
			}

			@Override
			public WorkerTask<C, Object> next() {
				Line line = LineTasks.this.next();
				return worker -> FunctionCall.make(worker, function, arguments(line));
			}
		};
		return pool.submitAll(tasks, options);
	}

	/** Returns the line of the oldest task that this wasn't asked for; its bytes don't count from now on. */
	Place done() {
		Place place = underWay.remove();
		budget.giveBack(place.length());
		return place;
	}

	private Object[] arguments(Line line) {
		String argument = Utf8.decode(line.text());
		if (!text) {
			return ArgumentList.convert(function, List.of(argument));
		}
		// There is no progress monitor to pass, where the function takes one; the end of the run cancels the worker's own.
		return function.parameters().stream().map(parameter -> WrittenParameters.isMonitor(parameter) ? null : argument)
				.toArray();
	}
}
