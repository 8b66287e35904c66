package dev.outboard.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a function threw in the worker, as data: the class of the original exception need not exist on this side. Stack
 * trace, causes and suppressed exceptions are those of the worker; each cause is a {@code RemoteWorkerException}, too.
 *
 * @since 0.1
 */
public final class RemoteWorkerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remoteClassName;
	private final String remoteMessage;

	/**
	 * @param remoteClassName the class name of the original exception
	 * @param remoteMessage   its message, or null where it had none
	 * @param stackTrace      where it was thrown in the worker
	 * @param cause           its cause, or null where it had none
	 */
	public RemoteWorkerException(String remoteClassName, String remoteMessage, StackTraceElement[] stackTrace,
			RemoteWorkerException cause) {
		super(remoteMessage == null ? remoteClassName : remoteClassName + ": " + remoteMessage, cause, true, true);
		this.remoteClassName = Objects.requireNonNull(remoteClassName);
		this.remoteMessage = remoteMessage;
		setStackTrace(stackTrace);
	}

	/** Returns the class name of the original exception. */
	public String remoteClassName() {
		return remoteClassName;
	}

	/** Returns the message of the original exception. */
	public Optional<String> remoteMessage() {
		return Optional.ofNullable(remoteMessage);
	}
}
