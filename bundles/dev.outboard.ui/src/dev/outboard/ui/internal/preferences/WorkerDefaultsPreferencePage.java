package dev.outboard.ui.internal.preferences;

import java.util.stream.Stream;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import dev.outboard.api.StartMethod;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.ProcessControl;

/** The preference page of what workers are started with where neither their definition nor a start says otherwise. */
public final class WorkerDefaultsPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public WorkerDefaultsPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(OutboardPreferences.store(OutboardPreferences.CORE));
		setDescription(Messages.defaults_description);
	}

	@Override
	protected void createFieldEditors() {
		HelpContexts.set(getFieldEditorParent(), HelpContexts.WORKER_DEFAULTS);
		addField(new JavaHomeFieldEditor(OutboardPreferences.JAVA_HOME, getFieldEditorParent()));
		addField(new ComboFieldEditor(OutboardPreferences.START_METHOD, Messages.start_method, startMethods(),
				getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.HEAP, Messages.heap, Messages.heap_hint, OptionText::checkHeap,
				getFieldEditorParent()));
		addField(new ComboFieldEditor(OutboardPreferences.RESTART, Messages.restart, restartModes(), getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.CALLS_LIMIT, Messages.calls_limit, Messages.calls_limit_hint,
				OptionText::checkCallsLimit, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.MESSAGE_LIMIT, Messages.message_limit,
				Messages.message_limit_hint, OptionText::checkMessageLimit, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.START_DEADLINE, Messages.start_deadline,
				Messages.start_deadline_hint, OptionText::checkStartDeadline, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.STOP_DEADLINE, Messages.stop_deadline,
				Messages.stop_deadline_hint, OptionText::checkStopDeadline, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.SPARES, Messages.spares, Messages.spares_hint,
				OptionText::checkSpares, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.SPARE_MEMORY, Messages.spare_memory, Messages.spare_memory_hint,
				OptionText::checkNumber, getFieldEditorParent()));
		addField(new OptionFieldEditor(OutboardPreferences.SPARE_EXPIRY, Messages.spare_expiry, Messages.spare_expiry_hint,
				OptionText::checkNumber, getFieldEditorParent()));
	}

	/** Returns what can be chosen: those that there are, and the one that is chosen even where it is gone. */
	private String[][] startMethods() {
		String chosen = getPreferenceStore().getString(OutboardPreferences.START_METHOD);
		try (ProcessControl control = new ProcessControl()) {
			Stream<String> there = control.get().stream()
					.flatMap(service -> service.startMethods().keySet().stream().map(StartMethod::name).sorted());
			Stream<String> names = Stream.concat(there, Stream.of(chosen).filter(name -> !name.isEmpty())).distinct();
			return Stream.concat(Stream.of(new String[][] { { Messages.start_method_unset, "" } }),
					names.map(name -> new String[] { name, name })).toArray(String[][]::new);
		}
	}

	private static String[][] restartModes() {
		return new String[][] { { Messages.restart_unset, "" }, { Messages.restart_on_failure, "onFailure" },
				{ Messages.restart_always, "always" } };
	}
}
