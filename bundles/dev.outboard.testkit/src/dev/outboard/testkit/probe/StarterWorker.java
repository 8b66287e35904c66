package dev.outboard.testkit.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Takes start arguments of several kinds, notes its life, and fails where it is told to. */
public final class StarterWorker implements Starter, WorkerLifecycle {

	private final List<String> got = new ArrayList<>();
	private final Path notes;

	public StarterWorker() {
		notes = null;
		got.add("no arguments");
	}

	public StarterWorker(String text, int number, List<Probe.Point> points) {
		notes = null;
		got.add(text + " " + number + " " + points);
	}

	public StarterWorker(Path notes) {
		this.notes = notes;
	}

	public StarterWorker(boolean failInConstructor) {
		notes = null;
		if (failInConstructor) {
			throw new IllegalStateException("the constructor gave up");
		}
		got.add("fail in started");
	}

	/** Fails until it was tried so many times; {@code attempts} is a file that counts them. */
	public StarterWorker(Path attempts, int failures) throws IOException {
		notes = null;
		Files.writeString(attempts, "attempt\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		int count = Files.readAllLines(attempts).size();
		if (count <= failures) {
			throw new IllegalStateException("attempt " + count + " failed");
		}
	}

	@Override
	public void started(WorkerContext context) {
		got.add(context.definitionId() + " " + context.instanceId() + " " + context.incarnation());
		if (got.contains("fail in started")) {
			throw new IllegalStateException("started gave up");
		}
	}

	@Override
	public void stopping(StopReason reason) throws Exception {
		if (notes != null) {
			Files.writeString(notes, reason + " on " + Thread.currentThread().getName());
		}
	}

	@Override
	public List<String> got() {
		return List.copyOf(got);
	}
}
