package dev.outboard.screenshots;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;

/** The workbench that a story plays in, seen from the story's thread. */
final class Stage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Long enough for a view that shows rates to have seen some, in milliseconds. */
	private static final long SCENE = 3000;
	private static final long LOOK_AGAIN = 50;

	/** A window that a README has room for. */
	private static final int WIDTH = 1360;
	private static final int HEIGHT = 860;

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

	/** Closes the welcome page. */
	void closeWelcome() {
		onUiThread(() -> PlatformUI.getWorkbench().getIntroManager()
				.closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro()));
	}

	/** Shows a worker in a view, as its menu Show In does. */
	void showIn(String view, WorkerHandle<?> worker) {
		onUiThread(() -> {
			IViewPart shown = window().getActivePage().showView(view);
			return Adapters.adapt(shown, IShowInTarget.class)
					.show(new ShowInContext(null, new StructuredSelection(worker)));
		});
	}

	/** Runs a command with one parameter. */
	void run(String command, String parameter, String value) {
		onUiThread(() -> {
			Command found = window().getService(ICommandService.class).getCommand(command);
			ParameterizedCommand call = ParameterizedCommand.generateCommand(found, Map.of(parameter, value));
			return window().getService(IHandlerService.class).executeCommand(call, null);
		});
	}

	/** Chooses from a list what begins so, once it is there. */
	void choose(String begin) throws InterruptedException {
		await(begin + " is offered", () -> offering(begin).findFirst().isPresent());
		onUiThread(() -> {
			org.eclipse.swt.widgets.List list = offering(begin).findFirst().orElseThrow();
			list.select(indexOf(list, begin));
			click(list);
			return null;
		});
	}

	private Stream<org.eclipse.swt.widgets.List> offering(String begin) {
		return visible(org.eclipse.swt.widgets.List.class).filter(list -> indexOf(list, begin) >= 0);
	}

	private static int indexOf(org.eclipse.swt.widgets.List list, String begin) {
		List<String> items = List.of(list.getItems());
		return items.indexOf(items.stream().filter(item -> item.startsWith(begin)).findFirst().orElse(null));
	}

	/** Writes into the first fields that can be written into, are empty, and are not for searching. */
	void fill(String... words) throws InterruptedException {
		await("there are fields", () -> fields().size() >= words.length);
		onUiThread(() -> {
			List<Text> empty = fields();
			for (int i = 0; i < words.length; i++) {
				empty.get(i).setText(words[i]);
			}
			return null;
		});
	}

	private List<Text> fields() {
		return visible(Text.class).filter(it -> it.getEditable() && it.getText().isEmpty() && (it.getStyle() & SWT.SEARCH) == 0)
				.toList();
	}

	/** Presses the button with these words, once it can be pressed. */
	void press(String words) throws InterruptedException {
		await(words + " can be pressed", () -> button(words).anyMatch(Button::isEnabled));
		onUiThread(() -> {
			click(button(words).findFirst().orElseThrow());
			return null;
		});
	}

	private Stream<Button> button(String words) {
		return visible(Button.class).filter(it -> it.getText().replace("&", "").equals(words));
	}

	/** Returns the visible controls of a kind; for the UI thread. */
	<T extends Control> Stream<T> visible(Class<T> kind) {
		return controls(window().getShell()).filter(kind::isInstance).map(kind::cast).filter(Control::isVisible);
	}

	private static void click(Widget widget) {
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
