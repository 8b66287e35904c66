package dev.outboard.host.tests.worker;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Does what its contract says, and tells the test of its life. */
public final class ProbeWorker implements Probe, WorkerLifecycle {

	private WorkerContext context;

	@Override
	public void started(WorkerContext workerContext) {
		context = workerContext;
		Stage.tell("started " + workerContext.definitionId() + " " + workerContext.instanceId() + " "
				+ workerContext.incarnation() + " on " + Thread.currentThread().getName());
	}

	@Override
	public void stopping(StopReason reason) {
		Stage.tell("stopping " + reason + " on " + Thread.currentThread().getName()
				+ (Thread.currentThread().isInterrupted() ? " interrupted" : ""));
	}

	@Override
	public String echo(String text) {
		return text;
	}

	@Override
	public void nothing() {
		Stage.tell("nothing");
	}

	@Override
	public String threadName() {
		return Thread.currentThread().getName();
	}

	@Override
	public void fail(String message) throws IOException {
		throw new IOException(message, new IllegalStateException("the cause"));
	}

	@Override
	public void overflow() {
		overflow();
	}

	@Override
	public String hold(String name) {
		Stage.tell("holding " + name);
		try {
			Stage.awaitPermit();
			return "permitted";
		} catch (InterruptedException e) {
			Stage.tell("interrupted " + name);
			return "interrupted";
		}
	}

	@Override
	public void holdAndStayInterrupted(String name) {
		hold(name);
		Thread.currentThread().interrupt();
	}

	@Override
	public boolean isInterrupted() {
		return Thread.currentThread().isInterrupted();
	}

	@Override
	public void interruptMyself() {
		Thread.currentThread().interrupt();
	}

	@Override
	public CompletionStage<String> later(String name) {
		Stage.tell("later " + name);
		return Stage.future(name);
	}

	@Override
	public CompletionStage<String> holdThenLater(String name) {
		hold(name);
		return Stage.future(name);
	}

	@Override
	public CompletionStage<String> neverAStage() {
		return null;
	}

	@Override
	public CompletionStage<String> stubbornStage(String name) {
		Stage.tell("later " + name);
		CompletableFuture<String> stubborn = new CompletableFuture<>() {
			@Override
			public CompletableFuture<String> toCompletableFuture() {
				throw new UnsupportedOperationException("a stage and no more");
			}
		};
		Stage.future(name).thenAccept(stubborn::complete);
		return stubborn;
	}

	@Override
	public CompletionStage<Path> foreignPathLater() {
		return CompletableFuture.completedFuture(foreignPath());
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public CompletionStage<List<Integer>> falseListLater() {
		return (CompletionStage) CompletableFuture.completedFuture(List.of("text"));
	}

	@Override
	public Path foreignPath() {
		try {
			Path archive = Files.createTempFile("probe", ".zip");
			Files.delete(archive);
			try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
				return zip.getPath("/inside");
			} finally {
				Files.deleteIfExists(archive);
			}
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public byte[] bytes(int count) {
		return new byte[count];
	}

	@Override
	public void exit(int status) {
		context.exit(status);
	}
}
