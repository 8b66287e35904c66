package dev.outboard.host.internal;

import java.util.Optional;

import dev.outboard.wire.internal.contract.Contract;

/** What is looked at of a worker's classes ahead of its start: they are loaded, and not initialised, so that no code of them runs. */
final class FirstLook {

	private FirstLook() {
	}

	/** Returns the contract; empty where that is none, which the start of the worker says, if it matters to somebody. */
	static Optional<Contract> at(String contract, String implementation, ClassLoader loader) {
		try {
			// To ask for its constructors links it, and by that loads what it needs to be verified.
			Class.forName(implementation, false, loader).getDeclaredConstructors();
			return Optional.of(Contract.of(Class.forName(contract, false, loader)));
		} catch (ClassNotFoundException | RuntimeException | LinkageError e) {
			return Optional.empty();
		}
	}
}
