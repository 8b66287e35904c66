package dev.outboard.ui.internal.stream;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;

/** The line of the Events view in which a person says which events to show. */
final class EventsFilterBar {

	private final Combo worker;
	private final Combo kind;
	private final Text name;
	private final Text text;
	private List<String> workers = List.of();

	/**
	 * @param filter  what is set at first
	 * @param changed called when another filter is set
	 */
	EventsFilterBar(Composite parent, EventFilter filter, Runnable changed) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(3, 3, 3, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		worker = combo(bar, Messages.filter_worker, Messages.filter_workers_all, changed);
		kind = combo(bar, Messages.filter_kind, Messages.filter_kinds_all, changed);
		Stream.of(EventKind.values()).map(EventKind::label).forEach(kind::add);
		kind.select(EventKind.index(filter.kind()) + 1);
		name = text(bar, Messages.filter_name, filter.name(), changed);
		text = text(bar, Messages.filter_text, filter.text(), changed);
	}

	/** Returns the filter that is set. */
	EventFilter filter() {
		int workerIndex = worker.getSelectionIndex();
		int kindIndex = kind.getSelectionIndex();
		return new EventFilter(workerIndex <= 0 ? "" : worker.getItem(workerIndex),
				kindIndex <= 0 ? "" : EventKind.values()[kindIndex - 1].id(), name.getText(), text.getText());
	}

	/** Offers workers to choose from; the one that is chosen stays. */
	void offer(List<String> names) {
		if (names.equals(workers)) {
			return;
		}
		workers = names;
		String chosen = filter().worker();
		worker.setItems(Stream.of(Stream.of(Messages.filter_workers_all), names.stream(),
				names.contains(chosen) ? Stream.<String> empty() : Stream.of(chosen).filter(gone -> !gone.isEmpty()))
				.flatMap(part -> part).toArray(String[]::new));
		worker.select(chosen.isEmpty() ? 0 : worker.indexOf(chosen));
	}

	/** Chooses a worker, whether there have been events of it or not. */
	void choose(String name) {
		if (worker.indexOf(name) < 0) {
			worker.add(name);
		}
		worker.select(worker.indexOf(name));
	}

	void setFocus() {
		text.setFocus();
	}

	private static Combo combo(Composite bar, String label, String all, Runnable changed) {
		Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		AccessibleName.set(combo, label);
		combo.setToolTipText(label);
		combo.add(all);
		combo.select(0);
		combo.addListener(SWT.Selection, e -> changed.run());
		GridDataFactory.fillDefaults().hint(130, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private static Text text(Composite bar, String label, String written, Runnable changed) {
		Text text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		AccessibleName.set(text, label);
		text.setMessage(label);
		text.setText(written);
		text.addListener(SWT.Modify, e -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}
}
