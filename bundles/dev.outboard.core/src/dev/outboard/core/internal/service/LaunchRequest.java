package dev.outboard.core.internal.service;

import java.util.Optional;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.spi.WorkerLaunch;
import dev.outboard.core.internal.registry.WorkerTypes;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Setup;

/** One start of one worker, for a start method. */
record LaunchRequest(String workerName, Class<?> contract, Class<?> implementation, StartOptions options, byte[] setup)
		implements WorkerLaunch {

	/**
	 * Returns what is needed for that incarnation of a worker.
	 *
	 * @param references knows the channels that start arguments may contain
	 * @param expected the contract as the one who calls the worker sees it, where he does
	 * @throws WorkerStartException when that is another class, or the start arguments fit no constructor
	 */
	static LaunchRequest of(WorkerTypes types, Identity identity, Optional<Class<?>> expected, StartOptions options,
			int incarnation, System.Logger.Level logLevel, References references) {
		checkContract(types, identity, expected);
		StartArguments arguments = StartArguments.forValues(types.implementation(), options.arguments());
		Setup setup = new Setup(identity.definition().id(), identity.instanceId(), identity.displayName(), incarnation,
				new Setup.Limits(options.concurrency(), options.messageLimit()), types.contract().type().getName(),
				types.contract().fingerprint(), types.implementation().getName(), arguments.types(),
				arguments.encode(options.arguments(), references), logLevel.getSeverity());
		return new LaunchRequest(identity.displayName(), types.contract().type(), types.implementation(), options,
				setup.toBytes());
	}

	private static void checkContract(WorkerTypes types, Identity identity, Optional<Class<?>> expected) {
		Class<?> actual = types.contract().type();
		if (expected.isPresent() && expected.get() != actual) {
			throw new WorkerStartException("it can't be called through this " + actual.getName()
					+ ": it is another copy (" + expected.get().getClassLoader() + ") than that of " + identity.definition()
					+ " (" + actual.getClassLoader()
					+ "). Import the contract's package from the bundle that the contributor has it from");
		}
	}
}
