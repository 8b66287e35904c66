package dev.outboard.core.internal.event;

import java.util.Optional;

/**
 * Marks the threads that Outboard delivers on. Whoever waits for a worker on one of them may wait for what only that
 * thread could bring.
 */
public final class DeliveryThread {

	private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

	private DeliveryThread() {
	}

	static void enter(String name) {
		CURRENT.set(name);
	}

	static void leave() {
		CURRENT.remove();
	}

	/** Runs {@code task} on a marked virtual thread of that name. */
	public static void run(String name, Runnable task) {
		Thread.ofVirtual().name(name).start(() -> {
			enter(name);
			try {
				task.run();
			} finally {
				leave();
			}
		});
	}

	/** Returns the name of the current thread if Outboard delivers on it. */
	public static Optional<String> current() {
		return Optional.ofNullable(CURRENT.get());
	}
}
