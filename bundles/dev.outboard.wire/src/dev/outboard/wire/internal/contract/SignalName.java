package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.util.Optional;

import dev.outboard.api.contract.EmitsSignal;

/** Works out the name of the signal that announces a function's results. */
final class SignalName {

	private static final String DEFAULT_POSTFIX = "_changed";

	private SignalName() {
	}

	/** @param where the function's name with that of the contract */
	static Optional<String> of(Method method, String where) {
		EmitsSignal signal = method.getAnnotation(EmitsSignal.class);
		if (signal == null) {
			return Optional.empty();
		}
		if (signal.value().isEmpty()) {
			if (signal.postfix().isBlank()) {
				throw new ContractException(where + ": @EmitsSignal needs a postfix, as in \"" + DEFAULT_POSTFIX + '"');
			}
			return Optional.of(method.getName() + signal.postfix());
		}
		if (signal.value().isBlank()) {
			throw new ContractException(where + ": @EmitsSignal needs a name, as in \"" + method.getName()
					+ "_finished\"; leave it out for " + method.getName() + DEFAULT_POSTFIX);
		}
		if (!signal.postfix().equals(DEFAULT_POSTFIX)) {
			throw new ContractException(where + ": @EmitsSignal has a name and a postfix; remove one of them");
		}
		return Optional.of(signal.value());
	}
}
