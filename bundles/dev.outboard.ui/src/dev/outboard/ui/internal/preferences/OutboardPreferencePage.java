package dev.outboard.ui.internal.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import dev.outboard.ui.internal.HelpContexts;

/** The preference page of what Outboard's views do and keep. */
public final class OutboardPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public OutboardPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(OutboardPreferences.store(OutboardPreferences.UI));
		setDescription(Messages.views_description);
	}

	@Override
	protected void createFieldEditors() {
		HelpContexts.set(getFieldEditorParent(), HelpContexts.PREFERENCES);
		addField(new BooleanFieldEditor(OutboardPreferences.CONFIRM_KILL, Messages.confirm_kill, getFieldEditorParent()));
		addField(new BooleanFieldEditor(OutboardPreferences.NOTIFY_FAILED, Messages.notify_failed, getFieldEditorParent()));
		addNumber(OutboardPreferences.EVENTS_BUFFER, Messages.events_buffer, Messages.events_buffer_invalid,
				OutboardPreferences.EVENTS_BUFFER_LEAST, OutboardPreferences.EVENTS_BUFFER_MOST);
		addNumber(OutboardPreferences.CONSOLE_LIMIT, Messages.console_limit, Messages.console_limit_invalid,
				OutboardPreferences.CONSOLE_LIMIT_LEAST, OutboardPreferences.CONSOLE_LIMIT_MOST);
	}

	private void addNumber(String name, String label, String error, int least, int most) {
		IntegerFieldEditor editor = new IntegerFieldEditor(name, label, getFieldEditorParent());
		editor.setValidRange(least, most);
		editor.setErrorMessage(NLS.bind(error, least, most));
		addField(editor);
	}
}
