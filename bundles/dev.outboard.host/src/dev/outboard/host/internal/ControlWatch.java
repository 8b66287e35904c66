package dev.outboard.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this JVM when the control side is gone. The end of standard input says so on every operating system; where some
 * other process has inherited its other end, the socket and the control side's process id do. All are watched by threads
 * that no busy worker can hold up, and end the JVM by {@code halt}, which asks nobody, and what it has started with it.
 * One that ends by itself when the control side dies gets a little time for its shutdown hooks: the one who would destroy
 * it if they hang is gone.
 */
final class ControlWatch {

	private static final int STATUS = 1;
	private static final long PATIENCE_SECONDS = 2;
	private static final long HOOK_SECONDS = 3;
	private static final long HUNT_MILLIS = 1000;

	/** How often the parent is looked for, which is all that the JDK would do of somebody who isn't its child. */
	private static final long PARENT_SECONDS = 5;

	private final CountDownLatch lettingGo = new CountDownLatch(2);
	private volatile boolean ending;

	/** Begins to watch {@code control}, the real standard input, and the parent. */
	void start(InputStream control) {
		startQuietly(control);
		forParent().start();
	}

	/** Begins to watch {@code control} alone, which costs nothing as long as nothing happens. */
	void startQuietly(InputStream control) {
		thread(() -> watchInput(control)).start();
	}

	/** Returns the thread that begins to watch the parent as well, where {@code control} is watched already. */
	Thread forParent() {
		return thread(this::watchParent);
	}

	private static Thread thread(Runnable task) {
		Thread watch = new Thread(task, "outboard-control-watch");
		watch.setDaemon(true);
		watch.setPriority(Thread.MAX_PRIORITY);
		return watch;
	}

	private void watchInput(InputStream control) {
		awaitEnd(control);
		gone();
	}

	private void watchParent() {
		Optional<ProcessHandle> parent = ProcessHandle.current().parent();
		if (parent.isPresent()) {
			while (parent.get().isAlive()) {
				LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PARENT_SECONDS));
				// Of somebody who interrupts all threads; it would keep this one from resting.
				Thread.interrupted();
			}
			parentGone();
		}
	}

	/** One of the two connections to the control side, standard input and socket, has ended. */
	void gone() {
		haltUnlessEnding();
		lettingGo.countDown();
	}

	private void parentGone() {
		haltUnlessEnding();
		Thread halt = new Thread(() -> {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HOOK_SECONDS);
			for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			halt();
		}, "outboard-late-halt");
		halt.setDaemon(true);
		halt.start();
	}

	/** Says that this JVM is about to end by itself, and that the control side may let go of it. */
	void expectEnd() {
		ending = true;
	}

	/**
	 * Waits until the control side has let go, so that no thread is left that waits for it inside the operating system:
	 * the end of a JVM is held up by such threads for 300 ms (HotSpot, {@code VM_Exit}).
	 */
	void awaitLettingGo() throws InterruptedException {
		lettingGo.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	private void haltUnlessEnding() {
		if (!ending) {
			halt();
		}
	}

	/** Ends the processes that the worker has started, and this JVM; the latter even if something holds up the former. */
	private static void halt() {
		try {
			Thread hunt = new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly),
					"outboard-hunt");
			hunt.setDaemon(true);
			hunt.start();
			hunt.join(HUNT_MILLIS);
		} catch (InterruptedException e) {
			// The end is what matters.
			Thread.currentThread().interrupt();
		} finally {
			Runtime.getRuntime().halt(STATUS);
		}
	}

	private static void awaitEnd(InputStream control) {
		try {
			control.transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			// A standard input that can't be read tells the same as one that has ended.
			return;
		}
	}
}
