package dev.outboard.core.internal.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.outboard.api.ContractAction;
import dev.outboard.api.ContractFunction;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;

/** Applies the lambda of a call to a recording stub, and makes sure that it is exactly one call. */
public final class CallRecorder {

	private final Contract contract;
	/** One that records nothing now, to be used again: making one costs about as much as the rest of a call. */
	private final AtomicReference<Recording> spare = new AtomicReference<>();

	public CallRecorder(Contract contract) {
		this.contract = contract;
	}

	/** Returns whether it records calls of {@code other}. */
	public boolean isFor(Contract other) {
		return contract == other;
	}

	/**
	 * Records a call whose result is wanted.
	 *
	 * @throws IllegalArgumentException when the lambda is anything but one call that returns its result
	 */
	public <C> RecordedCall function(ContractFunction<C, ?> lambda) {
		Object[] result = new Object[1];
		RecordedCall call = record((C stub) -> result[0] = lambda.apply(stub));
		Class<?> type = call.function().method().getReturnType();
		if (type == void.class) {
			throw new IllegalArgumentException(name(call.function()) + " returns nothing; call it with run, as in run(w -> "
					+ sample(call.function()) + ")");
		}
		if (!Placeholders.is(type, result[0])) {
			throw new IllegalArgumentException("the lambda must return what " + name(call.function())
					+ " returns, and do nothing else with it: write call(w -> " + sample(call.function())
					+ ").thenApply(result -> …)");
		}
		return call;
	}

	/**
	 * Records a call whose result is not wanted.
	 *
	 * @throws IllegalArgumentException when the lambda is anything but one call
	 */
	public <C> RecordedCall action(ContractAction<C> lambda) {
		return record(lambda);
	}

	private <C> RecordedCall record(ContractAction<C> lambda) {
		Recording recording = spare.getAndSet(null);
		if (recording == null) {
			recording = new Recording();
		}
		List<RecordedCall> calls = recording.begin();
		try {
			@SuppressWarnings("unchecked")
			C stub = (C) recording.stub;
			lambda.accept(stub);
		} catch (Exception e) {
			throw refuse(calls, e);
		} finally {
			recording.end();
		}
		if (calls.size() != 1) {
			throw refuse(calls, null);
		}
		spare.set(recording);
		return calls.get(0);
	}

	private IllegalArgumentException refuse(List<RecordedCall> calls, Exception cause) {
		String type = contract.type().getSimpleName();
		String message = switch (calls.size()) {
			case 0 -> cause == null
					? "the lambda called no function of " + type + "; it must call exactly one, as in w -> "
							+ sample(contract.functions().get(0))
					: "the lambda threw " + cause + " before it called a function of " + type
							+ "; work out the arguments before the call";
			case 1 -> "the lambda threw " + cause + " after it called " + name(calls.get(0).function())
					+ ": the result isn't there yet while the call is recorded. Write call(w -> "
					+ sample(calls.get(0).function()) + ").thenApply(result -> …)";
			default -> "the lambda called " + calls.size() + " functions, "
					+ calls.stream().map(call -> call.function().signature()).toList()
					+ "; make one call for each: the second, say, in thenCompose of the first";
		};
		return new IllegalArgumentException(message, cause);
	}

	private String name(Function function) {
		return contract.type().getSimpleName() + "." + function.signature();
	}

	private static String sample(Function function) {
		return "w." + function.method().getName() + (function.parameters().isEmpty() ? "()" : "(…)");
	}

	/** The stub's behaviour: remembers calls, returns placeholders. */
	private final class Recording implements InvocationHandler {

		private final Object stub = Proxy.newProxyInstance(contract.type().getClassLoader(),
				new Class<?>[] { contract.type() }, this);
		private volatile Thread recorder;
		private List<RecordedCall> calls;

		List<RecordedCall> begin() {
			calls = new ArrayList<>(1);
			recorder = Thread.currentThread();
			return calls;
		}

		void end() {
			recorder = null;
			calls = null;
		}

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) {
			if (method.getDeclaringClass() == Object.class) {
				return StubMethods.invoke(proxy, method, arguments, "recording stub of " + contract.type().getName());
			}
			if (recorder != Thread.currentThread()) {
				throw new IllegalStateException("the stub of " + contract.type().getSimpleName()
						+ " lives only while its call is recorded, on that thread; don't keep it: make another call, or use blocking()");
			}
			Function function = contract.function(method);
			calls.add(new RecordedCall(function, arguments == null ? List.of()
					: Collections.unmodifiableList(Arrays.asList(arguments))));
			return Placeholders.of(method.getReturnType());
		}
	}
}
