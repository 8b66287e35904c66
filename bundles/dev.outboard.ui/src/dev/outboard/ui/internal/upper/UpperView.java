package dev.outboard.ui.internal.upper;

import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.ProcessControl;

/** The Upper view: a text typed in comes back in upper case, from a worker in a process of its own. */
public final class UpperView extends ViewPart implements UpperConversation.Listener {

	private Text input;
	private Text output;
	private Label status;
	private ProcessControl control;
	private UpperConversation conversation;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.UPPER);
		GridLayoutFactory.swtDefaults().applyTo(parent);
		input = new Text(parent, SWT.SINGLE | SWT.BORDER);
		input.setMessage(Messages.input_hint);
		AccessibleName.set(input, Messages.input_name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(input);
		output = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
		AccessibleName.set(output, Messages.output_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(output);
		status = new Label(parent, SWT.NONE);
		status.setText(Messages.status_idle);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(status);

		control = new ProcessControl();
		conversation = new UpperConversation(output, control, this);
		input.addListener(SWT.DefaultSelection, e -> send());
	}

	@Override
	public void setFocus() {
		input.setFocus();
	}

	@Override
	public void dispose() {
		conversation.close();
		control.close();
		super.dispose();
	}

	@Override
	public void starting(WorkerHandle<?> worker) {
		show(NLS.bind(Messages.starting, worker.displayName()));
	}

	@Override
	public void answered(WorkerHandle<?> worker, String answer) {
		output.append(output.getCharCount() == 0 ? answer : Text.DELIMITER + answer);
		OptionalLong pid = worker.pid();
		show(pid.isPresent()
				? NLS.bind(Messages.answer_from_process, worker.displayName(), Long.toString(pid.getAsLong()))
				: NLS.bind(Messages.answer_from_worker, worker.displayName()));
	}

	@Override
	public void failed(String why) {
		show(NLS.bind(Messages.failed, why));
	}

	private void send() {
		String text = input.getText();
		if (!text.isEmpty()) {
			input.selectAll();
			conversation.send(text);
		}
	}

	/** The tool tip has room for what the label cuts. An ampersand would mark a mnemonic. */
	private void show(String text) {
		status.setText(text.replace("&", "&&"));
		status.setToolTipText(text);
	}
}
