package dev.outboard.ui.internal.plot;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** What the Signals plot shows while it has no series: how to get one. */
final class PlotStart {

	private final Composite page;
	private final Link link;

	/** @param add adds series */
	PlotStart(Composite parent, Runnable add) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 10).applyTo(page);
		link = new Link(page, SWT.WRAP);
		link.setText(Messages.start_text);
		link.addListener(SWT.Selection, e -> add.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(link);
	}

	Composite control() {
		return page;
	}

	void setFocus() {
		link.setFocus();
	}
}
