package dev.outboard.wire.internal.codec;

/** Bytes that are no encoded value of the type expected, or a value that can't be encoded. */
public final class CodecException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CodecException(String message) {
		super(message);
	}

	public CodecException(String message, Throwable cause) {
		super(message, cause);
	}

	/** Returns, for a message, why a value can't be encoded; {@code failure} may come out of the value's own code. */
	public static String reason(RuntimeException failure) {
		if (failure instanceof CodecException) {
			return failure.getMessage();
		}
		if (failure instanceof ClassCastException) {
			return "a part of it is of another class than its declared type"
					+ (failure.getMessage() == null ? "" : ": " + failure.getMessage());
		}
		return failure.toString();
	}
}
