package dev.outboard.ui.internal.preferences;

import java.util.function.Consumer;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A field for an option that may be left empty; says what is wrong with it as it is typed. */
final class OptionFieldEditor extends StringFieldEditor {

	private final Consumer<String> check;

	/**
	 * @param hint  what the option is when the field is empty
	 * @param check throws IllegalArgumentException, with words for a person, when a text is no good
	 */
	OptionFieldEditor(String name, String label, String hint, Consumer<String> check, Composite parent) {
		super(name, label, UNLIMITED, VALIDATE_ON_KEY_STROKE, parent);
		this.check = check;
		getTextControl().setMessage(hint);
	}

	@Override
	protected boolean doCheckState() {
		String text = getStringValue().strip();
		try {
			if (!text.isEmpty()) {
				check.accept(text);
			}
			return true;
		} catch (IllegalArgumentException e) {
			setErrorMessage(Messages.error(getLabelText(), e.getMessage()));
			return false;
		}
	}
}
