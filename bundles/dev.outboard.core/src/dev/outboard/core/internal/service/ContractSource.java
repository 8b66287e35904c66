package dev.outboard.core.internal.service;

import java.util.Optional;
import java.util.function.Supplier;

import dev.outboard.core.internal.registry.Definition;
import dev.outboard.wire.internal.contract.Contract;

/**
 * Knows the contract of one worker, once it can be known.
 *
 * @param worker     the worker's short name
 * @param given      the contract as its user sees it, where he said so
 * @param definition returns what it is a worker of
 */
record ContractSource(String worker, Optional<Contract> given, Supplier<Definition> definition) {

	/**
	 * Returns it.
	 *
	 * @throws IllegalStateException when it isn't loaded yet
	 */
	Contract get() {
		return given.orElseGet(() -> {
			var types = definition.get().types();
			if (!types.isDone() || types.isCompletedExceptionally()) {
				throw new IllegalStateException(worker
						+ ": its contract isn't loaded yet; wait for ready(), or create it with the contract's class");
			}
			return types.join().contract();
		});
	}
}
