package dev.outboard.ui.internal.workers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.outboard.api.Capability;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.ui.internal.HelpContexts;

/** Asks for the options to start a worker with, and checks them as they are typed. */
final class StartOptionsDialog extends TitleAreaDialog {

	private static final int SAVE_ID = IDialogConstants.CLIENT_ID + 1;

	private final String definition;
	private final Map<StartMethod, Set<Capability>> methods;
	private final List<StartMethod> choice;
	private final BiConsumer<Shell, StartForm> save;
	private Combo method;
	private Text heap;
	private Text jvmOptions;
	private Text arguments;
	private Combo restart;
	private Text concurrency;
	private StartOptions options = StartOptions.defaults();

	/**
	 * @param definition the definition's name
	 * @param first      the start method that the definition's workers have where nobody chooses one
	 * @param methods    the start methods that there are, and what they can do
	 * @param save       keeps what was written for another time
	 */
	StartOptionsDialog(Shell parent, String definition, StartMethod first, Map<StartMethod, Set<Capability>> methods,
			BiConsumer<Shell, StartForm> save) {
		super(parent);
		this.save = save;
		this.definition = definition;
		this.methods = methods;
		choice = methods.keySet().stream()
				.sorted(Comparator.comparing((StartMethod it) -> !it.equals(first)).thenComparing(StartMethod::name)).toList();
	}

	/** Returns what was chosen. */
	StartOptions options() {
		return options;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.options_window);
		HelpContexts.set(shell, HelpContexts.START_OPTIONS);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 10).spacing(8, 6).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		method = combo(area, Messages.options_method, choice.stream().map(StartMethod::name).toList());
		heap = line(area, Messages.options_heap);
		heap.setMessage(Messages.options_heap_hint);
		jvmOptions = lines(area, Messages.options_jvm);
		arguments = lines(area, Messages.options_arguments);
		arguments.setToolTipText(Messages.options_arguments_hint);
		hint(area, Messages.options_arguments_hint);
		restart = combo(area, Messages.options_restart, List.of(Messages.options_restart_default,
				Messages.options_restart_never, Messages.options_restart_on_failure, Messages.options_restart_always));
		concurrency = line(area, Messages.options_concurrency);
		setTitle(NLS.bind(Messages.options_title, definition));
		setMessage(Messages.options_message);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, SAVE_ID, Messages.options_save, false);
		createButton(parent, IDialogConstants.OK_ID, Messages.options_start, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == SAVE_ID) {
			save.accept(getShell(), form(ownJvm()));
		} else {
			super.buttonPressed(id);
		}
	}

	/** Greys out what the start method can't do, and says what is wrong with the rest. */
	private void check() {
		boolean ownJvm = ownJvm();
		heap.setEnabled(ownJvm);
		jvmOptions.setEnabled(ownJvm);
		Optional<String> error = Optional.empty();
		try {
			options = form(ownJvm).options();
		} catch (IllegalArgumentException e) {
			error = Optional.of(e.getMessage());
		}
		if (choice.isEmpty()) {
			error = Optional.of(Messages.options_method_missing);
		}
		setErrorMessage(error.orElse(null));
		getButton(IDialogConstants.OK_ID).setEnabled(error.isEmpty());
		getButton(SAVE_ID).setEnabled(error.isEmpty());
	}

	private boolean ownJvm() {
		return method.getSelectionIndex() >= 0
				&& methods.get(choice.get(method.getSelectionIndex())).contains(Capability.JVM_OPTIONS);
	}

	private StartForm form(boolean ownJvm) {
		Optional<RestartPolicy> policy = switch (restart.getSelectionIndex()) {
			case 1 -> Optional.of(RestartPolicy.never());
			case 2 -> Optional.of(RestartPolicy.onFailure());
			case 3 -> Optional.of(RestartPolicy.always());
			default -> Optional.empty();
		};
		return new StartForm(Optional.of(method.getText()).filter(name -> !name.isEmpty()), ownJvm ? heap.getText() : "",
				ownJvm ? jvmOptions.getText() : "", arguments.getText(), policy, concurrency.getText());
	}

	private Combo combo(Composite area, String label, List<String> items) {
		label(area, label, SWT.CENTER);
		Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, e -> check());
		return combo;
	}

	private Text line(Composite area, String label) {
		label(area, label, SWT.CENTER);
		Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, e -> check());
		return text;
	}

	/** The tab key leaves the field, as it leaves the others. */
	private Text lines(Composite area, String label) {
		label(area, label, SWT.BEGINNING);
		Text text = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(280, 56).applyTo(text);
		text.addListener(SWT.Modify, e -> check());
		text.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		return text;
	}

	private static void label(Composite area, String text, int vertical) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	private static void hint(Composite area, String text) {
		new Label(area, SWT.NONE);
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(label);
	}
}
