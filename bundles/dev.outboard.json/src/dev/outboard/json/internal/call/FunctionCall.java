package dev.outboard.json.internal.call;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerFunction;
import dev.outboard.api.WorkerHandle;

/** Calls a function that is known by its description alone. */
public final class FunctionCall {

	private FunctionCall() {
	}

	/** Calls {@code function} in the way that its kind asks for; a function without a result yields null. */
	public static <C> WorkerCall<?> make(WorkerHandle<C> worker, WorkerFunction function, Object[] arguments) {
		if (function.isStage()) {
			return worker.callStage(stub -> (CompletionStage<?>) invoke(function, stub, arguments));
		}
		if (function.resultType() == void.class) {
			return worker.run(stub -> invoke(function, stub, arguments));
		}
		return worker.call(stub -> invoke(function, stub, arguments));
	}

	/** Calls {@code function} on the stub that a lambda was handed. */
	public static Object invoke(WorkerFunction function, Object stub, Object[] arguments) throws Exception {
		try {
			return function.method().invoke(stub, arguments);
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof Exception cause) {
				throw cause;
			}
			throw e;
		}
	}
}
