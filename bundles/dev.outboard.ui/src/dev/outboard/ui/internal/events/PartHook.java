package dev.outboard.ui.internal.events;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Does something when a workbench part is closed. Once it is released, neither of the two keeps the other. */
public final class PartHook implements IPartListener2 {

	private final AtomicReference<IWorkbenchPage> page;
	private final IWorkbenchPartReference part;
	private final Runnable action;

	private PartHook(IWorkbenchPage page, IWorkbenchPartReference part, Runnable action) {
		this.page = new AtomicReference<>(page);
		this.part = part;
		this.action = action;
	}

	/**
	 * Returns a hook in {@code part}; empty when that is closed already. To be called on the UI thread.
	 *
	 * @throws IllegalArgumentException when {@code part} is no part of a workbench page by itself
	 */
	public static Optional<PartHook> in(IWorkbenchPart part, Runnable action) {
		IWorkbenchPage page = part.getSite().getPage();
		if (page == null) {
			return Optional.empty();
		}
		IWorkbenchPartReference reference = page.getReference(part);
		if (reference == null) {
			throw new IllegalArgumentException(part.getTitle()
					+ " is no view or editor by itself, so it isn't told when it is closed; bind to one of its controls instead");
		}
		if (!isOpen(reference, page)) {
			return Optional.empty();
		}
		PartHook hook = new PartHook(page, reference, action);
		page.addPartListener(hook);
		return Optional.of(hook);
	}

	@Override
	public void partClosed(IWorkbenchPartReference closed) {
		if (closed == part) {
			release();
			action.run();
		}
	}

	/** Leaves the part alone; on any thread. */
	public void release() {
		IWorkbenchPage shown = page.getAndSet(null);
		if (shown != null) {
			shown.removePartListener(this);
		}
	}

	private static boolean isOpen(IWorkbenchPartReference part, IWorkbenchPage page) {
		return Stream.<IWorkbenchPartReference[]>of(page.getViewReferences(), page.getEditorReferences())
				.flatMap(Arrays::stream).anyMatch(part::equals);
	}
}
