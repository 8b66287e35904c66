package dev.outboard.wire.internal.frame;

import java.io.IOException;

/** Bytes from the peer that are no frame, or a frame cut short. */
public final class FrameException extends IOException {

	private static final long serialVersionUID = 1L;

	public FrameException(String message) {
		super(message);
	}

	public FrameException(String message, Throwable cause) {
		super(message, cause);
	}
}
