package dev.outboard.api;

/**
 * A worker definition that can't be used: its message names the bundle, the id and the remedy.
 *
 * @since 0.1
 */
public final class WorkerDefinitionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WorkerDefinitionException(String message, Throwable cause) {
		super(message, cause);
	}
}
