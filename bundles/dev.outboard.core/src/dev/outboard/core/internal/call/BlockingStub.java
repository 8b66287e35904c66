package dev.outboard.core.internal.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;

/** An implementation of the contract whose methods wait for the answer. */
public final class BlockingStub implements InvocationHandler {

	private final Contract contract;
	private final String worker;
	private final Caller caller;
	private final Duration timeout;
	private final WaitRule waitRule;

	/** Says whether the current thread may wait. */
	public interface WaitRule {

		/**
		 * Checks it.
		 *
		 * @throws IllegalStateException when it may not
		 */
		void check(String what);
	}

	private BlockingStub(Contract contract, String worker, Caller caller, Duration timeout, WaitRule waitRule) {
		this.contract = contract;
		this.worker = worker;
		this.caller = caller;
		this.timeout = timeout;
		this.waitRule = waitRule;
	}

	/** Returns a stub of {@code contract}. */
	@SuppressWarnings("unchecked")
	public static <C> C of(Contract contract, String worker, Caller caller, Duration timeout, WaitRule waitRule) {
		return (C) Proxy.newProxyInstance(contract.type().getClassLoader(), new Class<?>[] { contract.type() },
				new BlockingStub(contract, worker, caller, timeout, waitRule));
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) {
		if (method.getDeclaringClass() == Object.class) {
			return StubMethods.invoke(proxy, method, arguments, "blocking stub of " + worker);
		}
		Function function = contract.function(method);
		RecordedCall call = RecordedCall.of(function, arguments);
		if (function.stage()) {
			// The method itself doesn't wait, so neither does its stub.
			return caller.call(call);
		}
		waitRule.check(worker + ": " + function.signature());
		try {
			return caller.await(call, timeout);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new WorkerTimeoutException(worker + ": the wait for " + function.signature()
					+ " was interrupted; the call has been cancelled");
		}
	}
}
