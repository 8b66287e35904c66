package dev.outboard.bench.outboard;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A UI thread with a window, and a timer that says how late it gets its turn. */
final class UiThread {

	private static final int PERIOD_MILLIS = 10;

	private final Shell shell;
	private final Display display;

	// of the UI thread
	private long lastTick;
	private long worstGap;

	/**
	 * What was seen of it for a while.
	 *
	 * @param worstNanos  the longest time between two ticks of its timer
	 * @param busyPercent which part of the time it ran
	 */
	record Look(long worstNanos, double busyPercent) {
	}

	private UiThread(Shell shell) {
		this.shell = shell;
		this.display = shell.getDisplay();
	}

	static UiThread start() throws Exception {
		CompletableFuture<UiThread> started = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("bench-ui").start(() -> loop(started));
		return started.get(30, TimeUnit.SECONDS);
	}

	private static void loop(CompletableFuture<UiThread> started) {
		try {
			Display display = new Display();
			Shell shell = new Shell(display, SWT.SHELL_TRIM);
			shell.setSize(400, 300);
			shell.open();
			UiThread ui = new UiThread(shell);
			ui.tick();
			started.complete(ui);
			while (!shell.isDisposed()) {
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
		} catch (RuntimeException | Error e) {
			started.completeExceptionally(e);
		}
	}

	private void tick() {
		long now = System.nanoTime();
		if (lastTick != 0) {
			worstGap = Math.max(worstGap, now - lastTick);
		}
		lastTick = now;
		display.timerExec(PERIOD_MILLIS, this::tick);
	}

	/** Runs something there, and waits for its end. */
	void run(Consumer<Shell> action) {
		display.syncExec(() -> action.accept(shell));
	}

	/** Looks at it for so many milliseconds. */
	Look lookFor(long millis) throws InterruptedException {
		run(any -> worstGap = 0);
		long cpu = cpuNanos();
		long start = System.nanoTime();
		Thread.sleep(millis);
		double busy = 100.0 * (cpuNanos() - cpu) / (System.nanoTime() - start);
		long[] worst = new long[1];
		run(any -> worst[0] = Math.max(worstGap, System.nanoTime() - lastTick));
		return new Look(worst[0], busy);
	}

	private long cpuNanos() {
		return ManagementFactory.getThreadMXBean().getThreadCpuTime(display.getThread().threadId());
	}
}
