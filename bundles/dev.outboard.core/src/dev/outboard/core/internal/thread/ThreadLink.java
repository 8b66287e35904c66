package dev.outboard.core.internal.thread;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.outboard.api.spi.WorkerLaunch;
import dev.outboard.api.spi.WorkerLink;
import dev.outboard.host.internal.serve.WorkerServer;
import dev.outboard.wire.internal.message.Setup;

/** A worker on threads of this JVM. Messages are copied both ways, just as a process's are. */
final class ThreadLink implements WorkerLink {

	/** How long a worker that was interrupted may take before it is let go of. */
	private static final long PATIENCE_MILLIS = 1000;

	private final Listener listener;
	private final Consumer<ThreadLink> ended;
	private final WorkerServer server;
	private final Thread thread;
	private final Object delivery = new Object();
	private boolean over;

	/** @param ended told when the worker has ended, or was let go of */
	ThreadLink(WorkerLaunch launch, Listener listener, Consumer<ThreadLink> ended) {
		this.listener = listener;
		this.ended = ended;
		this.server = new WorkerServer(Setup.of(launch.setup()), this::deliver);
		ClassLoader loader = launch.implementation().getClassLoader();
		this.thread = new Thread(() -> serve(loader), "outboard-worker " + launch.workerName());
		thread.setDaemon(true);
		thread.setContextClassLoader(loader);
	}

	void start() {
		thread.start();
	}

	private void serve(ClassLoader loader) {
		int status = -1;
		String description = "ended by an error";
		try {
			status = server.run(loader);
			server.announceEnd();
			description = "ended with status " + status;
		} catch (Throwable e) {
			description = "ended by " + e;
		} finally {
			end(status, description);
		}
	}

	private void deliver(ByteBuffer message) {
		byte[] bytes = new byte[message.remaining()];
		message.get(bytes);
		synchronized (delivery) {
			if (!over) {
				listener.received(bytes);
			}
		}
	}

	private void end(int status, String description) {
		synchronized (delivery) {
			if (over) {
				return;
			}
			over = true;
		}
		server.lose("the worker has ended");
		ended.accept(this);
		listener.ended(status, description);
	}

	@Override
	public void send(ByteBuffer message) {
		byte[] bytes = new byte[message.remaining()];
		message.get(bytes);
		server.received(bytes);
	}

	@Override
	public void close() {
		// Nothing is held that could be let go of: the thread is about to end by itself.
	}

	/** Interrupts the worker's threads, so that code that heeds it comes to its end. */
	@Override
	public void destroy() {
		server.interrupt();
	}

	/** Interrupts the worker's threads and, where that doesn't end them soon, lets go of them. */
	@Override
	public void destroyForcibly() {
		server.interrupt();
		// Not on a thread of the common pool, as by delayedExecutor: the worker may be what keeps them all.
		new CompletableFuture<Void>().completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).thenRunAsync(() -> end(-1,
				"does not heed its interrupt and was let go of; its thread '" + thread.getName() + "' runs on"),
				task -> Thread.ofVirtual().name("outboard-end").start(task));
	}

	@Override
	public OptionalLong pid() {
		return OptionalLong.empty();
	}
}
