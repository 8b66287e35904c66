package dev.outboard.ui.internal.call.form;

import com.google.gson.JsonElement;

/** Asks a person for one value. To be used on the UI thread. */
interface Editor {

	/**
	 * Returns the value as JSON.
	 *
	 * @throws InvalidInputException when what was typed is none
	 */
	JsonElement value() throws InvalidInputException;

	/** Shows {@code value}; what doesn't fit, since the type has changed, is left out. */
	void show(JsonElement value);
}
