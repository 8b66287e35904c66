package dev.outboard.ui.internal.call;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import dev.outboard.api.WorkerService;
import dev.outboard.ui.internal.call.form.ParameterForm;
import dev.outboard.ui.internal.call.history.CallHistory;
import dev.outboard.ui.internal.call.history.HistoryPane;
import dev.outboard.ui.internal.call.result.ResultPane;

/** The parts of the Call view: side by side where it is wide, else one below the other. */
final class CallParts {

	private final SashForm sash;
	private final WorkerChoice workers;
	private final FunctionList functions;
	private final ParameterForm form;
	private final CallBar bar;
	private final CTabFolder tabs;
	private final ResultPane result;
	private final CallDesk desk;

	CallParts(Composite parent, Supplier<Optional<WorkerService>> control, CallHistory history) {
		desk = new CallDesk(this, history);
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.addListener(SWT.Resize, e -> turn());
		Composite choice = column();
		GridLayoutFactory.fillDefaults().margins(5, 5).applyTo(choice);
		workers = new WorkerChoice(choice, control, desk::workerChanged);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(workers.combo());
		functions = new FunctionList(choice, desk::functionChanged, this::focusForm);
		Composite middle = column();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(middle);
		form = new ParameterForm(middle, desk::check, desk::call);
		GridDataFactory.fillDefaults().grab(true, true).hint(150, 60).applyTo(form.control());
		bar = new CallBar(middle, desk::call, desk::cancel);
		callByEnter(middle);
		tabs = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		result = new ResultPane(tabs);
		tab(Messages.tab_result, result.control());
		tab(Messages.tab_history, new HistoryPane(tabs, history, desk::reuse).control());
		tabs.setSelection(0);
		sash.setWeights(26, 34, 40);
		workers.refresh();
	}

	CallDesk desk() {
		return desk;
	}

	WorkerChoice workers() {
		return workers;
	}

	FunctionList functions() {
		return functions;
	}

	ParameterForm form() {
		return form;
	}

	CallBar bar() {
		return bar;
	}

	ResultPane result() {
		return result;
	}

	void showResult() {
		tabs.setSelection(0);
	}

	void setFocus() {
		if (functions.chosen().isEmpty() || !form.setFocus()) {
			functions.setFocus();
		}
	}

	private void focusForm() {
		if (!form.setFocus()) {
			bar.call().setFocus();
		}
	}

	/** The window's default button is Call while the focus is in the form, and only then. */
	private void callByEnter(Composite middle) {
		Shell window = middle.getShell();
		middle.addListener(SWT.Activate, e -> window.setDefaultButton(bar.call()));
		middle.addListener(SWT.Deactivate, e -> forgetDefault(window));
		middle.addListener(SWT.Dispose, e -> forgetDefault(window));
	}

	private void forgetDefault(Shell window) {
		if (!window.isDisposed() && window.getDefaultButton() == bar.call()) {
			window.setDefaultButton(null);
		}
	}

	private Composite column() {
		return new Composite(sash, SWT.NONE);
	}

	private void tab(String title, Control content) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(content);
	}

	private void turn() {
		Point size = sash.getSize();
		int orientation = size.x > size.y * 6 / 5 ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != orientation) {
			sash.setOrientation(orientation);
		}
	}
}
