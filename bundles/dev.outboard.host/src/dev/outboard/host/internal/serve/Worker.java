package dev.outboard.host.internal.serve;

import java.lang.reflect.InvocationTargetException;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerBody;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Setup;

/**
 * The user's object that does the work.
 *
 * @param contract what may be called
 * @param instance the implementation
 */
record Worker(Contract contract, Object instance) {

	/** Loads and constructs the worker; throws what its constructor throws. */
	static Worker build(Setup setup, ClassLoader loader) throws Throwable {
		Class<?> contract = Class.forName(setup.contract(), true, loader);
		Class<?> implementation = Class.forName(setup.implementation(), true, loader);
		if (!contract.isAssignableFrom(implementation)) {
			throw new ContractException(implementation.getName() + " doesn't implement the contract " + contract.getName());
		}
		Contract functions = Contract.of(contract);
		if (functions.fingerprint() != setup.fingerprint()) {
			throw new ContractException(contract.getName() + " is not the same on both sides: the worker's JVM has loaded"
					+ " another version of it, or of a type that it uses, than the control side. Refresh or update the bundles"
					+ " that hold them together");
		}
		StartArguments arguments = StartArguments.forTypes(implementation, setup.constructorTypes());
		try {
			return new Worker(functions, arguments.construct(setup.arguments()));
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	/** Runs a function; throws what it throws. */
	Object invoke(Function function, Object[] arguments) throws Throwable {
		try {
			function.method().setAccessible(true);
			return function.method().invoke(instance, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	void started(WorkerContext context) throws Exception {
		if (instance instanceof WorkerLifecycle lifecycle) {
			lifecycle.started(context);
		}
	}

	void stopping(StopReason reason) throws Exception {
		if (instance instanceof WorkerLifecycle lifecycle) {
			lifecycle.stopping(reason);
		}
	}

	boolean hasBody() {
		return instance instanceof WorkerBody;
	}

	void runBody(WorkerContext context) throws Exception {
		((WorkerBody) instance).run(context);
	}
}
