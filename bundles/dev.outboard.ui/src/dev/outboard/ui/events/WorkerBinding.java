package dev.outboard.ui.events;

import java.util.Optional;

import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPart;

import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.events.DisposeHook;
import dev.outboard.ui.internal.events.PartHook;

/**
 * Binds a worker's life to that of a widget or a workbench part: with its owner goes the worker.
 *
 * <pre>{@code WorkerBinding.bind(workers.start(Laser.class), parent);}</pre>
 *
 * <p>When the owner is disposed or closed, the worker is asked to end, as by {@link WorkerHandle#terminate()}; the UI
 * thread doesn't wait for that. A worker that ends before its owner is let go. All methods but {@link #unbind()} are to be
 * called on the UI thread.
 *
 * @since 0.1
 */
public final class WorkerBinding {

	/** An owner that has gone before the worker was bound to it. */
	private static final Runnable GONE = () -> {
	};

	private final Runnable release;

	private WorkerBinding(Runnable release) {
		this.release = release;
	}

	/**
	 * Ends {@code worker} when {@code owner} is disposed; at once if it is so already, as happens where a worker was created
	 * while its owner was closed.
	 *
	 * @throws org.eclipse.swt.SWTException when this isn't the UI thread of {@code owner}
	 */
	public static WorkerBinding bind(WorkerHandle<?> worker, Widget owner) {
		if (owner.isDisposed()) {
			worker.terminate();
			return new WorkerBinding(GONE);
		}
		return new WorkerBinding(new DisposeHook(owner, worker::terminate)::release).until(worker);
	}

	/**
	 * Ends {@code worker} when {@code owner}, a view or an editor, is closed; at once if it is so already. May be called
	 * in {@code createPartControl}.
	 *
	 * @throws IllegalArgumentException when {@code owner} is only a page within a part; bind to one of its controls
	 */
	public static WorkerBinding bind(WorkerHandle<?> worker, IWorkbenchPart owner) {
		Optional<PartHook> hook = PartHook.in(owner, worker::terminate);
		if (hook.isEmpty()) {
			worker.terminate();
			return new WorkerBinding(GONE);
		}
		return new WorkerBinding(hook.get()::release).until(worker);
	}

	/** Lets the worker live on when its owner goes; on any thread. Has no effect the second time. */
	public void unbind() {
		release.run();
	}

	private WorkerBinding until(WorkerHandle<?> worker) {
		worker.onExit().thenRun(release);
		return this;
	}
}
