package dev.outboard.ui.internal.notifications;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import dev.outboard.ui.internal.workers.ShowWorker;
import dev.outboard.ui.internal.workers.WorkerRow;

/** The pop-up about workers that have failed: which, why, and a link to see them. It never takes the focus. */
final class FailurePopup {

	private static final int NAMED = 3;
	private static final int LONGEST_OF_ONE = 400;
	private static final int LONGEST_OF_MANY = 110;
	private static final int MARGIN = 8;
	private static final int WIDTH = 340;

	private final List<WorkerRow> workers;
	private final NotificationPopup popup;

	FailurePopup(Display display, List<WorkerRow> workers) {
		this.workers = workers;
		popup = NotificationPopup.forDisplay(display).title(this::createTitle, true).content(this::createContent).fadeIn(false)
				.build();
	}

	List<WorkerRow> workers() {
		return workers;
	}

	void open() {
		popup.open();
	}

	boolean isOpen() {
		return popup.getShell() != null && !popup.getShell().isDisposed();
	}

	void close() {
		popup.close();
	}

	private Control createTitle(Composite parent) {
		((GridLayout) parent.getLayout()).marginWidth = MARGIN;
		Label title = new Label(parent, SWT.NONE);
		title.setText(workers.size() == 1 ? NLS.bind(Messages.title_one, workers.get(0).name())
				: NLS.bind(Messages.title_many, workers.size()));
		return title;
	}

	private Control createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN / 2).applyTo(parent);
		Label text = new Label(parent, SWT.WRAP);
		text.setText(text());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		Link show = new Link(parent, SWT.NONE);
		show.setText(Messages.show);
		show.addListener(SWT.Selection, e -> {
			WorkerRow first = workers.get(0);
			close();
			ShowWorker.show(first);
		});
		return show;
	}

	private String text() {
		String named = workers.stream().limit(NAMED)
				.map(worker -> workers.size() == 1 ? worker.reason() : NLS.bind(Messages.line, worker.name(), worker.reason()))
				.map(this::shorten).collect(Collectors.joining("\n"));
		return workers.size() > NAMED ? named + '\n' + NLS.bind(Messages.more, workers.size() - NAMED) : named;
	}

	private String shorten(String line) {
		String flat = line.replaceAll("\\s+", " ").strip();
		int longest = workers.size() == 1 ? LONGEST_OF_ONE : LONGEST_OF_MANY;
		return (flat.length() > longest ? flat.substring(0, longest) + '\u2026' : flat).replace("&", "&&");
	}
}
