package dev.outboard.ui.internal.call.form;

/** What was typed is no value of what is asked for; the message says where, why, and what would be. */
public final class InvalidInputException extends Exception {

	private static final long serialVersionUID = 1L;

	InvalidInputException(String message) {
		super(message);
	}
}
