package dev.outboard.ui.events;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

import dev.outboard.ui.internal.events.DrainQueue;

/**
 * Runs tasks on the thread of a display, as in
 * {@code call.thenAcceptAsync(n -> label.setText("" + n), UiExecutor.of(display))}.
 *
 * <p>However many tasks come, at most one {@code asyncExec} of them is pending at the display. It runs tasks for some ten
 * milliseconds, then gives way to input and painting before it goes on, so that a flood of tasks doesn't freeze the
 * window. Tasks run in the order of {@link #execute}, never inside it, not even on the UI thread. What a task throws is
 * logged and stops no other task. A task that opens a dialog holds up no other task either.
 *
 * <p>When the display is disposed, tasks that have not run are dropped without a trace, and so is every later one: a
 * future that was to be completed by such a task never completes.
 *
 * @since 0.1
 */
public final class UiExecutor implements Executor {

	private static final Duration BUDGET = Duration.ofMillis(10);

	private static final Map<Display, UiExecutor> EXECUTORS = new ConcurrentHashMap<>();

	private final Display display;
	private final DrainQueue queue;

	private UiExecutor(Display display) {
		this.display = display;
		queue = new DrainQueue(this::post, BUDGET, System::nanoTime, UiExecutor::log);
	}

	/** Returns the executor of {@code display}, always the same one. May be called on any thread. */
	public static UiExecutor of(Display display) {
		UiExecutor known = EXECUTORS.get(Objects.requireNonNull(display, "display"));
		if (known != null) {
			return known;
		}
		EXECUTORS.keySet().removeIf(Display::isDisposed);
		return EXECUTORS.computeIfAbsent(display, UiExecutor::new);
	}

	/**
	 * Returns an executor for what has to do with one widget: as that of its display, but a task that would run after
	 * {@code owner} was disposed is dropped, as in
	 * {@code call.thenAcceptAsync(n -> label.setText("" + n), UiExecutor.of(label))}.
	 *
	 * @throws org.eclipse.swt.SWTException when {@code owner} is disposed already
	 */
	public static Executor of(Widget owner) {
		UiExecutor executor = of(owner.getDisplay());
		return task -> {
			Objects.requireNonNull(task, "task");
			executor.execute(() -> {
				if (!owner.isDisposed()) {
					task.run();
				}
			});
		};
	}

	/** Runs {@code task} on the UI thread, soon. May be called on any thread, and returns at once. */
	@Override
	public void execute(Runnable task) {
		Objects.requireNonNull(task, "task");
		if (!display.isDisposed()) {
			queue.add(task);
		}
	}

	private boolean post(Runnable drain) {
		try {
			display.asyncExec(drain);
			return true;
		} catch (SWTException e) {
			if (display.isDisposed()) {
				return false;
			}
			throw e;
		}
	}

	private static void log(Throwable failure) {
		ILog.of(UiExecutor.class).error("A task failed on the UI thread: " + failure, failure);
	}
}
