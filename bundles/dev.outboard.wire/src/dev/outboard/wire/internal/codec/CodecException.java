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
}
