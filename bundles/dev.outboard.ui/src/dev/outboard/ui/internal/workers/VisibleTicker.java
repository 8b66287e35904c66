package dev.outboard.ui.internal.workers;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Runs a task once a second while a part can be seen, and at once when it comes into sight. */
final class VisibleTicker implements IPartListener2, AutoCloseable {

	private static final int MILLIS = 1000;

	private final IWorkbenchPart part;
	private final Display display;
	private final Runnable task;
	private final Runnable outOfSight;
	private final Runnable tick = this::tick;

	/** @param outOfSight is run when the part can't be seen any more */
	VisibleTicker(IWorkbenchPart part, Runnable task, Runnable outOfSight) {
		this.part = part;
		this.task = task;
		this.outOfSight = outOfSight;
		display = part.getSite().getShell().getDisplay();
		part.getSite().getPage().addPartListener(this);
	}

	@Override
	public void partVisible(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == part) {
			tick();
		}
	}

	@Override
	public void partHidden(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == part) {
			stop();
			outOfSight.run();
		}
	}

	@Override
	public void close() {
		part.getSite().getPage().removePartListener(this);
		stop();
	}

	private void tick() {
		task.run();
		display.timerExec(MILLIS, tick);
	}

	private void stop() {
		if (!display.isDisposed()) {
			display.timerExec(-1, tick);
		}
	}
}
