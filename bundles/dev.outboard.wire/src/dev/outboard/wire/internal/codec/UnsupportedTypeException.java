package dev.outboard.wire.internal.codec;

/** A type that is not part of the closed type system that crosses the border. */
public final class UnsupportedTypeException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public UnsupportedTypeException(String message) {
		super(message);
	}
}
