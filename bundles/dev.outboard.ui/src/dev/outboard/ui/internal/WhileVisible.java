package dev.outboard.ui.internal;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Starts something when a part comes into sight, and stops it when it is hidden or this is closed. */
public final class WhileVisible implements IPartListener2, AutoCloseable {

	private final IWorkbenchPart part;
	private final Runnable start;
	private final Runnable stop;

	public WhileVisible(IWorkbenchPart part, Runnable start, Runnable stop) {
		this.part = part;
		this.start = start;
		this.stop = stop;
		part.getSite().getPage().addPartListener(this);
	}

	@Override
	public void partVisible(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == part) {
			start.run();
		}
	}

	@Override
	public void partHidden(IWorkbenchPartReference reference) {
		if (reference.getPart(false) == part) {
			stop.run();
		}
	}

	@Override
	public void close() {
		part.getSite().getPage().removePartListener(this);
		stop.run();
	}
}
