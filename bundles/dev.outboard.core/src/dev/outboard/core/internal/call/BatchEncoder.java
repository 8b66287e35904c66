package dev.outboard.core.internal.call;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.MapFunction;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Function;
import dev.outboard.wire.internal.message.Batch;

/**
 * Puts as many calls into one message as can share it. One that can't is where it stops: whoever calls that one by
 * itself learns what is wrong with it.
 */
final class BatchEncoder {

	private final Output out;
	private final Recording recording = new Recording();
	private final Object stub;
	private final Contract contract;
	private final List<Function> functions = new ArrayList<>();
	private boolean possible = true;

	/** @param out begins with what goes before the calls */
	BatchEncoder(Contract contract, Output out) {
		this.contract = contract;
		this.out = out;
		this.stub = Proxy.newProxyInstance(contract.type().getClassLoader(), new Class<?>[] { contract.type() }, recording);
	}

	/** Adds the call that {@code lambda} makes for {@code input}; false where none can follow. */
	@SuppressWarnings("unchecked")
	<C, T> boolean add(MapFunction<C, T, ?> lambda, T input) {
		int begin = out.size();
		try {
			recording.calls = 0;
			Object result = lambda.apply((C) stub, input);
			if (recording.calls != 1 || !isUntouched(recording.callee, result)) {
				return false;
			}
			Function function = recording.callee.function;
			out.writeLength(function.index());
			function.writeArguments(out, recording.arguments);
			functions.add(function);
			return out.size() < Batch.FULL_BYTES;
		} catch (Exception | StackOverflowError | LinkageError e) {
			// Recorded by itself it fails again, with a message for its caller.
			out.truncate(begin);
			return false;
		}
	}

	private boolean isUntouched(Callee callee, Object result) {
		possible = callee.possible;
		return possible && callee.yields
				&& (callee.placeholder == null ? result == null : callee.placeholder.equals(result));
	}

	/** Returns the functions called so far. */
	List<Function> functions() {
		return functions;
	}

	/** Returns whether the function called last can share a message. */
	boolean isPossible() {
		return possible;
	}

	/** Returns the message, without its id. */
	ByteBuffer toMessage() {
		recording.done = true;
		return out.toBuffer();
	}

	/** A function that was called, with what is to be known of each call. */
	private static final class Callee {

		private final Method method;
		private final Function function;
		private final boolean possible;
		private final boolean yields;
		private final Object placeholder;

		Callee(Method method, Function function) {
			Class<?> type = function.method().getReturnType();
			this.method = method;
			this.function = function;
			this.possible = !function.stage() && function.signal().isEmpty() && function.monitor() < 0;
			this.yields = type != void.class;
			this.placeholder = Placeholders.of(type);
		}
	}

	/** The stub's behaviour: remembers the last call, returns placeholders. */
	private final class Recording implements InvocationHandler {

		private static final Object[] NONE = {};

		private Callee callee;
		private Object[] arguments;
		private int calls;
		private boolean done;

		@Override
		public Object invoke(Object proxy, Method method, Object[] given) {
			if (callee == null || method != callee.method) {
				if (method.getDeclaringClass() == Object.class) {
					return StubMethods.invoke(proxy, method, given, "recording stub of " + contract.type().getName());
				}
				callee = new Callee(method, contract.function(method));
			}
			if (done) {
				throw new IllegalStateException("the stub of " + contract.type().getSimpleName()
						+ " lives only while its call is recorded; don't keep it");
			}
			arguments = given == null ? NONE : given;
			calls++;
			return callee.placeholder;
		}
	}
}
