package dev.outboard.wire.internal.contract;

/** An interface that is no usable contract: the message names it, the member and the remedy. */
public final class ContractException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public ContractException(String message) {
		super(message);
	}
}
