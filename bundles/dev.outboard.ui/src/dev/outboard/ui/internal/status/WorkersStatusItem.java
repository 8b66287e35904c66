package dev.outboard.ui.internal.status;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

import dev.outboard.api.WorkerService;
import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.ProcessControl;

/** The item in the status line that says how many workers run and what they take; a click opens the Workers view. */
public final class WorkersStatusItem extends WorkbenchWindowControlContribution {

	private static final String VIEW = "dev.outboard.ui.views.workers";
	private static final int MILLIS = 1000;

	private final WorkersTotal total = new WorkersTotal();
	private ProcessControl control;
	private ToolBar bar;
	private ToolItem item;

	@Override
	protected Control createControl(Composite parent) {
		control = new ProcessControl();
		Composite holder = new Composite(parent, SWT.NONE) {
			@Override
			public Point computeSize(int wHint, int hHint, boolean changed) {
				Point size = super.computeSize(wHint, hHint, changed);
				return new Point(Math.max(size.x, widthOf(this, Messages.widest)), size.y);
			}
		};
		holder.setLayout(new FillLayout());
		bar = new ToolBar(holder, SWT.FLAT | SWT.RIGHT);
		AccessibleName.set(bar, Messages.name);
		HelpContexts.set(bar, HelpContexts.STATUS);
		item = new ToolItem(bar, SWT.PUSH);
		item.setImage(new LocalResourceManager(JFaceResources.getResources(), bar)
				.create(Icon.DEFINITION.descriptor()));
		item.addListener(SWT.Selection, e -> openWorkers());
		bar.addListener(SWT.Dispose, e -> {
			total.rest();
			control.close();
		});
		tick();
		return holder;
	}

	/** Without the icon's room the text would be cut when it grows: the status line asks for the size once. */
	private static int widthOf(Control control, String text) {
		GC gc = new GC(control);
		try {
			return gc.textExtent(text).x + 40;
		} finally {
			gc.dispose();
		}
	}

	private void tick() {
		if (bar.isDisposed()) {
			return;
		}
		Display display = bar.getDisplay();
		if (bar.isVisible() && !bar.getShell().getMinimized()) {
			show(total.update(control.get().map(WorkerService::workers).orElse(List.of())));
		} else {
			total.rest();
		}
		display.timerExec(MILLIS, this::tick);
	}

	private void show(WorkersTotal.Sum sum) {
		String text = StatusText.line(sum);
		String more = StatusText.toolTip(sum);
		if (!text.equals(item.getText())) {
			item.setText(text);
		}
		if (!more.equals(item.getToolTipText())) {
			item.setToolTipText(more);
		}
	}

	private void openWorkers() {
		IWorkbenchPage page = getWorkbenchWindow().getActivePage();
		if (page != null) {
			try {
				page.showView(VIEW);
			} catch (PartInitException e) {
				ILog.of(WorkersStatusItem.class).error(NLS.bind(Messages.not_opened, VIEW), e);
			}
		}
	}
}
