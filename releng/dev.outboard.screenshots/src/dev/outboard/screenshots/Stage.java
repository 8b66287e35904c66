package dev.outboard.screenshots;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;

/** The workbench that a story plays in, seen from the story's thread. */
final class Stage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Long enough for a view that shows rates to have seen some, in milliseconds. */
	private static final long SCENE = 3000;
	private static final long LOOK_AGAIN = 50;

	/** A window that a README has room for. */
	private static final int WIDTH = 1240;
	private static final int HEIGHT = 800;

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final ServiceTracker<WorkerService, WorkerService> workers;
	private final ServiceTracker<Channels, Channels> channels;

	Stage() {
		BundleContext bundle = FrameworkUtil.getBundle(Stage.class).getBundleContext();
		workers = new ServiceTracker<>(bundle, WorkerService.class, null);
		channels = new ServiceTracker<>(bundle, Channels.class, null);
		workers.open();
		channels.open();
	}

	@Override
	public void close() {
		workers.close();
		channels.close();
	}

	/** Gives the window the size that pictures have, and a theme, unless that is null. */
	void dress(String theme) {
		onUiThread(() -> {
			window().getShell().setBounds(0, 0, WIDTH, HEIGHT);
			if (theme != null) {
				PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, false);
			}
			return null;
		});
	}

	/** Returns the process-control service. */
	WorkerService workers() throws InterruptedException {
		return workers.waitForService(PATIENCE.toMillis());
	}

	/** Returns the service that makes channels. */
	Channels channels() throws InterruptedException {
		return channels.waitForService(PATIENCE.toMillis());
	}

	/** Returns the workbench window; for the UI thread. */
	IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** Brings a view to the front. */
	void show(String view) {
		onUiThread(() -> window().getActivePage().showView(view));
	}

	/** Closes a view. */
	void hide(String view) {
		onUiThread(() -> {
			window().getActivePage().hideView(window().getActivePage().findView(view));
			return null;
		});
	}

	/** Finds the first visible control of a kind that looks as wanted; for the UI thread. */
	<T extends Control> T find(Class<T> kind, Predicate<T> wanted) {
		return controls(window().getShell()).filter(kind::isInstance).map(kind::cast).filter(Control::isVisible)
				.filter(wanted).findFirst()
				.orElseThrow(() -> new AssertionError("no such " + kind.getSimpleName() + " in the window"));
	}

	/** Does what a click on a widget does; for the UI thread. */
	static void click(Widget widget) {
		Event event = new Event();
		event.widget = widget;
		widget.notifyListeners(SWT.Selection, event);
	}

	/** Runs something on the UI thread and returns what it returns. */
	<T> T onUiThread(Callable<T> work) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Exception> failure = new AtomicReference<>();
		display.syncExec(() -> {
			try {
				result.set(work.call());
			} catch (Exception e) {
				failure.set(e);
			}
		});
		if (failure.get() != null) {
			throw new IllegalStateException(failure.get());
		}
		return result.get();
	}

	/** Waits until something is so on the UI thread. */
	void await(String what, BooleanSupplier condition) throws InterruptedException {
		long start = System.nanoTime();
		while (!onUiThread(condition::getAsBoolean)) {
			if (System.nanoTime() - start > PATIENCE.toNanos()) {
				throw new AssertionError("waited in vain until " + what);
			}
			Thread.sleep(LOOK_AGAIN);
		}
	}

	/** Lets the scene go on for a while, so that there is something to see. */
	void linger() throws InterruptedException {
		Thread.sleep(SCENE);
	}

	/** Returns when the event loop has had nothing to do and no job of the workbench's is left. */
	void settle() {
		for (int i = 0; i < 20 && (i < 3 || !Job.getJobManager().isIdle()); i++) {
			onUiThread(() -> {
				while (display.readAndDispatch()) {
					// dispatches one event each time
				}
				return null;
			});
		}
	}

	private static Stream<Control> controls(Control root) {
		return root instanceof Composite parent
				? Stream.concat(Stream.of(root), Arrays.stream(parent.getChildren()).flatMap(Stage::controls))
				: Stream.of(root);
	}
}
