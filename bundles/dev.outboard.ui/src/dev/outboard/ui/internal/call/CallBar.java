package dev.outboard.ui.internal.call;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Spinner;

import dev.outboard.ui.internal.AccessibleName;

/** The buttons below the form, and what is said of the call under way. */
final class CallBar {

	private static final int MOST_REPEATS = 1_000_000;
	private static final int STEPS = 1000;

	private final Composite bar;
	private final Button call;
	private final Button cancel;
	private final Spinner repeats;
	private final Label status;
	private final ProgressBar progress;

	CallBar(Composite parent, Runnable called, Runnable cancelled) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(5, 5, 0, 5).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		progress = new ProgressBar(bar, SWT.HORIZONTAL);
		progress.setMaximum(STEPS);
		AccessibleName.set(progress, Messages.progress_name);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(50, 8).applyTo(progress);
		status = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(100, 2 * lineHeight(status)).applyTo(status);
		call = button(Messages.action_call, Messages.action_call_hint, called);
		cancel = button(Messages.action_cancel, Messages.action_cancel_hint, cancelled);
		new Label(bar, SWT.NONE).setText(Messages.repeat_label);
		repeats = new Spinner(bar, SWT.BORDER);
		repeats.setValues(1, 1, MOST_REPEATS, 0, 1, 10);
		AccessibleName.set(repeats, Messages.repeat_name);
		repeats.setToolTipText(Messages.repeat_name);
		showProgress(-1);
	}

	/** Returns the button that Enter presses. */
	Button call() {
		return call;
	}

	int repeats() {
		return repeats.getSelection();
	}

	void repeats(int times) {
		repeats.setSelection(times);
	}

	/** Says which buttons can be pressed. The focus stays with the one that can. */
	void enable(boolean canCall, boolean canCancel) {
		boolean hadFocus = call.isFocusControl() || cancel.isFocusControl();
		cancel.setEnabled(canCancel);
		call.setEnabled(canCall);
		if (hadFocus) {
			(canCancel ? cancel : call).setFocus();
		}
	}

	/** Says {@code text}. */
	void say(String text) {
		String shown = text.replace("&", "&&");
		if (!shown.equals(status.getText())) {
			status.setText(shown);
			status.setToolTipText(text);
		}
	}

	/** @param share from 0 to 1; negative for no bar */
	void showProgress(double share) {
		boolean visible = share >= 0;
		if (visible) {
			progress.setSelection((int) (share * STEPS));
		}
		GridData data = (GridData) progress.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			progress.setVisible(visible);
			bar.getParent().layout(new Control[] { progress });
		}
	}

	private Button button(String text, String hint, Runnable pressed) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(hint);
		button.addListener(SWT.Selection, e -> pressed.run());
		return button;
	}

	private static int lineHeight(Label label) {
		return label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
	}
}
