package dev.outboard.host.internal.serve;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

import dev.outboard.api.contract.Property;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerBody;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;
import dev.outboard.host.internal.member.Members;
import dev.outboard.host.internal.member.Way;
import dev.outboard.wire.internal.codec.References;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.ContractException;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.contract.StartArguments;
import dev.outboard.wire.internal.message.Setup;

/**
 * The user's object that does the work.
 *
 * @param contract what may be called
 * @param instance the implementation
 */
record Worker(Contract contract, Object instance) {

	/**
	 * Loads and constructs the worker; throws what its constructor throws.
	 *
	 * @param expected may be its contract, looked at already
	 */
	static Worker build(Setup setup, ClassLoader loader, Optional<Contract> expected, References references)
			throws Throwable {
		Class<?> contract = Class.forName(setup.contract(), true, loader);
		Class<?> implementation = Class.forName(setup.implementation(), true, loader);
		if (!contract.isAssignableFrom(implementation)) {
			throw new ContractException(implementation.getName() + " doesn't implement the contract " + contract.getName());
		}
		Contract functions = expected.isPresent() && expected.get().type() == contract ? expected.get()
				: Contract.of(contract);
		if (functions.fingerprint() != setup.fingerprint()) {
			throw new ContractException(contract.getName() + " is not the same on both sides: the worker's JVM has loaded"
					+ " another version of it, or of a type that it uses, than the control side. Refresh or update the bundles"
					+ " that hold them together");
		}
		StartArguments arguments = StartArguments.forTypes(implementation, setup.constructorTypes());
		try {
			return new Worker(functions, arguments.construct(setup.arguments(), references)).open();
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	/** Lets its functions be called though their interface may not be public: once, since to ask takes a part of a call. */
	private Worker open() {
		for (Function function : contract.functions()) {
			function.method().setAccessible(true);
		}
		for (Member member : contract.members()) {
			member.method().setAccessible(true);
		}
		return this;
	}

	/** Runs a function, or sets a property; throws what that throws. */
	Object invoke(Function function, Object[] arguments) throws Throwable {
		if (contract.settable(function).isPresent()) {
			set(function.method(), arguments[0]);
			return null;
		}
		return invoke(function.method(), arguments);
	}

	@SuppressWarnings("unchecked")
	private void set(Method property, Object value) throws Throwable {
		((Property.Source<Object>) invoke(property)).set(value);
	}

	private Object invoke(Method method, Object... arguments) throws Throwable {
		try {
			return method.invoke(instance, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	/** Asks the worker for its signals and properties; empty where its contract has none. */
	Optional<Members> members(Setup setup, Way way) throws Throwable {
		return contract.members().isEmpty() ? Optional.empty() : Optional.of(new Members(contract, instance, setup, way));
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
