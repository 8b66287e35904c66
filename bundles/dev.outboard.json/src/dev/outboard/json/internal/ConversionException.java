package dev.outboard.json.internal;

/** An argument that is no value of its parameter's type; the message says why, and where in the argument. */
public final class ConversionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ConversionException(String message) {
		super(message);
	}

	/** Returns this, said of an element: {@code where} is its place, as in {@code [2]}. */
	public ConversionException at(String where) {
		String message = getMessage();
		return new ConversionException(where + (message.startsWith("[") || message.startsWith(".") ? "" : ": ") + message);
	}
}
