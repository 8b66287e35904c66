package dev.outboard.ui.internal.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;

/** Lets a person choose one of the functions of a contract, of those that contain what is typed into a field. */
final class FunctionList {

	private final Runnable changed;
	private final Runnable forward;
	private final Text filter;
	private final org.eclipse.swt.widgets.List list;
	private List<CallableFunction> functions = List.of();
	private List<CallableFunction> listed = List.of();
	private Optional<CallableFunction> chosen = Optional.empty();

	/**
	 * Creates field and list, one below the other in a grid.
	 *
	 * @param changed run when another function is chosen
	 * @param forward run when a person has decided on a function, by Enter
	 */
	FunctionList(Composite parent, Runnable changed, Runnable forward) {
		this.changed = changed;
		this.forward = forward;
		filter = new Text(parent, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.function_filter);
		AccessibleName.set(filter, Messages.function_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		list = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		AccessibleName.set(list, Messages.function_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 60).applyTo(list);
		filter.addListener(SWT.Modify, e -> refresh());
		filter.addListener(SWT.DefaultSelection, e -> takeFirst());
		filter.addListener(SWT.KeyDown, this::downwards);
		list.addListener(SWT.Selection, e -> choose(listed.get(list.getSelectionIndex())));
		list.addListener(SWT.DefaultSelection, e -> forward.run());
	}

	Optional<CallableFunction> chosen() {
		return chosen;
	}

	/** Offers {@code all}, and chooses the first. */
	void offer(List<CallableFunction> all) {
		functions = all;
		chosen = Optional.empty();
		refresh();
		if (listed.isEmpty()) {
			changed.run();
		} else {
			choose(listed.get(0));
		}
	}

	/** Chooses the function with that signature; returns whether there is one. */
	boolean choose(String signature) {
		Optional<CallableFunction> found = functions.stream()
				.filter(it -> it.function().signature().equals(signature)).findFirst();
		found.filter(it -> !listed.contains(it)).ifPresent(hidden -> filter.setText(""));
		found.ifPresent(this::choose);
		return found.isPresent();
	}

	void setFocus() {
		filter.setFocus();
	}

	private void choose(CallableFunction function) {
		list.select(listed.indexOf(function));
		list.showSelection();
		if (!chosen.equals(Optional.of(function))) {
			chosen = Optional.of(function);
			changed.run();
		}
	}

	private void refresh() {
		String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
		listed = functions.stream().filter(it -> it.label().toLowerCase(Locale.ROOT).contains(wanted)).toList();
		list.setItems(listed.stream().map(CallableFunction::label).toArray(String[]::new));
		chosen.map(listed::indexOf).filter(index -> index >= 0).ifPresent(list::select);
	}

	private void takeFirst() {
		if (!listed.isEmpty()) {
			choose(chosen.filter(listed::contains).orElse(listed.get(0)));
			forward.run();
		}
	}

	private void downwards(Event key) {
		if (key.keyCode == SWT.ARROW_DOWN && !listed.isEmpty()) {
			key.doit = false;
			choose(chosen.filter(listed::contains).orElse(listed.get(0)));
			list.setFocus();
		}
	}
}
