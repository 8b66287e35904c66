package dev.outboard.core.internal.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
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
		Recording recording = record(lambda);
		RecordedCall call = recording.call();
		Object result = recording.result;
		giveBack(recording);
		Class<?> type = call.function().method().getReturnType();
		if (type == void.class) {
			throw new IllegalArgumentException(name(call.function()) + " returns nothing; call it with run, as in run(w -> "
					+ sample(call.function()) + ")");
		}
		if (!Placeholders.is(type, result)) {
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
		Recording recording = record((C stub) -> {
			lambda.accept(stub);
			return null;
		});
		RecordedCall call = recording.call();
		giveBack(recording);
		return call;
	}

	private <C> Recording record(ContractFunction<C, ?> lambda) {
		Recording recording = spare.getAndSet(null);
		if (recording == null) {
			recording = new Recording();
		}
		try {
			@SuppressWarnings("unchecked")
			C stub = (C) recording.stub;
			recording.begin();
			recording.result = lambda.apply(stub);
		} catch (Exception e) {
			throw refuse(recording.calls, e);
		} finally {
			recording.end();
		}
		if (recording.calls.size() != 1) {
			throw refuse(recording.calls, null);
		}
		return recording;
	}

	/** Lets it be used again, and forgets what the user passed. */
	private void giveBack(Recording recording) {
		recording.calls.clear();
		recording.result = null;
		spare.setRelease(recording);
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
		private final List<RecordedCall> calls = new ArrayList<>(1);
		private Object result;
		private Method lastMethod;
		private Function lastFunction;
		/** Compared by each thread to itself, so that none is taken for another where they race. */
		private Thread recorder;

		void begin() {
			recorder = Thread.currentThread();
		}

		void end() {
			recorder = null;
		}

		RecordedCall call() {
			return calls.get(0);
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
			calls.add(RecordedCall.of(function(method), arguments));
			return Placeholders.of(method.getReturnType());
		}

		/** Often the same one is called again, which the proxy tells by the same object. */
		private Function function(Method method) {
			if (method != lastMethod) {
				lastFunction = contract.function(method);
				lastMethod = method;
			}
			return lastFunction;
		}
	}
}
