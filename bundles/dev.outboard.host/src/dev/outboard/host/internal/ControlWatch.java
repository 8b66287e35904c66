package dev.outboard.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this JVM when the control side is gone. The end of standard input says so on every operating system; where some
 * other process has inherited its other end, the control side's process id does. Both are watched by threads that no busy
 * worker can hold up, and end the JVM by {@code halt}, which asks nobody.
 */
final class ControlWatch {

	private static final int STATUS = 1;

	private ControlWatch() {
	}

	static void start(InputStream control) {
		Thread watch = new Thread(() -> {
			ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(ControlWatch::halt));
			awaitEnd(control);
			halt();
		}, "outboard-control-watch");
		watch.setDaemon(true);
		watch.setPriority(Thread.MAX_PRIORITY);
		watch.start();
	}

	static void halt() {
		Runtime.getRuntime().halt(STATUS);
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
