package dev.outboard.core.internal.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.core.internal.metrics.ProcessFigures;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;
import dev.outboard.wire.internal.message.Setup;

/** A child JVM that was started ahead, and waits to hear what worker it is to serve. It serves one, or none. */
final class Spare implements WorkerLink.Listener {

	/** What one is taken to need where that can't be measured. */
	static final long USUAL_MEMORY = 64L * 1024 * 1024;

	/** What more it prints is more than a JVM says about itself: it was started to be watched as its worker starts. */
	private static final int MOST_LINES = 100;

	private final WarmKey key;
	private final FileStamps files;
	private final Consumer<Spare> gone;
	private final CompletableFuture<Void> ready = new CompletableFuture<>();
	private final CompletableFuture<Void> taken = new CompletableFuture<>();
	private final List<Line> printed = new ArrayList<>();
	private ChildJvm child;
	private long memory;
	/** Whom it is offered to; from the moment that it takes the offer, {@link #owner}. */
	private WorkerLink.Listener candidate;
	private volatile WorkerLink.Listener owner;
	private volatile boolean talks;

	private record Line(WorkerLink.Stream stream, String text) {
	}

	/**
	 * @param files what it is made of, before it is started
	 * @param gone  hears when it ends before it was taken
	 */
	Spare(WarmKey key, FileStamps files, Consumer<Spare> gone) {
		this.key = key;
		this.files = files;
		this.gone = gone;
	}

	/**
	 * Waits until it waits.
	 *
	 * @param limit how long that may take
	 * @throws WorkerStartException when it doesn't come to that; then it is no more
	 */
	void await(ChildJvm started, Duration limit) throws InterruptedException {
		child = started;
		boolean waits = false;
		try {
			ready.get(limit.toNanos(), TimeUnit.NANOSECONDS);
			waits = true;
		} catch (ExecutionException | TimeoutException e) {
			throw new WorkerStartException("it doesn't get ready to wait: " + e.getMessage(), e);
		} finally {
			if (!waits) {
				letGo();
			}
		}
		memory = ProcessFigures.of(child.pid().getAsLong())
				.map(figures -> figures.residentMemory().orElse(USUAL_MEMORY)).orElse(USUAL_MEMORY);
	}

	WarmKey key() {
		return key;
	}

	long pid() {
		return child.pid().getAsLong();
	}

	long memory() {
		return memory;
	}

	/** Returns whether it lives, and {@code now}, what its files are like, is what they were. */
	boolean isFit(FileStamps now) {
		return files.equals(now) && !child.exit().isDone();
	}

	/**
	 * Makes it the JVM of a worker.
	 *
	 * @param worker   hears of it, from before this returns
	 * @param patience how long it may take until the JVM has heard
	 * @throws IOException when it doesn't answer; then it is no more, and {@code worker} hears nothing
	 */
	ChildJvm become(byte[] setup, WorkerLink.Listener worker, Duration patience)
			throws IOException, InterruptedException {
		synchronized (this) {
			candidate = worker;
		}
		Output message = Message.begin(MessageKind.SETUP, 0);
		message.writeBytes(setup);
		boolean serves = false;
		try {
			child.append(message.toBuffer());
			child.push();
			taken.get(patience.toNanos(), TimeUnit.NANOSECONDS);
			serves = true;
		} catch (ExecutionException e) {
			throw new IOException(e.getCause().getMessage(), e);
		} catch (TimeoutException e) {
			serves = owner != null;
			if (!serves) {
				throw new IOException("it did not answer within " + patience, e);
			}
		} finally {
			if (!serves) {
				letGo();
			}
		}
		return child;
	}

	/** Ends it; nobody hears of it any more. */
	void letGo() {
		synchronized (this) {
			candidate = null;
			owner = null;
		}
		child.abandon();
	}

	/** Its first message says that it waits; its second, that it takes the offer: from then on it is a worker. */
	@Override
	public void received(byte[] message) {
		WorkerLink.Listener worker = owner;
		if (worker != null) {
			worker.received(message);
		} else {
			accept(Message.read(message).kind());
		}
	}

	private synchronized void accept(MessageKind kind) {
		if (kind != MessageKind.SETUP || ready.isDone() && candidate == null) {
			throw new IllegalStateException("a spare that nobody wants yet said " + kind);
		}
		if (!ready.isDone()) {
			ready.complete(null);
			return;
		}
		printed.forEach(line -> candidate.printed(line.stream, line.text));
		printed.clear();
		owner = candidate;
		taken.complete(null);
	}

	@Override
	public void printed(WorkerLink.Stream stream, String line) {
		WorkerLink.Listener worker = owner;
		if (worker == null) {
			worker = keep(stream, line);
		}
		if (worker != null) {
			worker.printed(stream, line);
		}
	}

	/** Keeps a line for the worker; returns who is to have it already, or null. */
	private synchronized WorkerLink.Listener keep(WorkerLink.Stream stream, String line) {
		if (owner == null) {
			printed.add(new Line(stream, line));
			if (printed.size() > MOST_LINES) {
				printed.remove(0);
				talks = true;
			}
		}
		return owner;
	}

	/** Returns whether it printed more than can be kept for its worker. */
	boolean talks() {
		return talks;
	}

	@Override
	public void ended(int code, String description) {
		WorkerLink.Listener worker = owner;
		if (worker != null) {
			worker.ended(code, description);
		} else {
			IOException end = new IOException("it " + description);
			ready.completeExceptionally(end);
			taken.completeExceptionally(end);
			gone.accept(this);
		}
	}
}
