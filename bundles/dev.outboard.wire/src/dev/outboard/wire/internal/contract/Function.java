package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.MonitorCodec;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.Schema;

/**
 * One function of a contract, or what sets one of its properties, ready to encode and decode its calls.
 *
 * @param index      its position in the contract: what calls name it by
 * @param method     the interface's method
 * @param signature  its name and the simple names of its parameter types: unique within the contract
 * @param parameters the codecs of its parameters
 * @param resultType the type of what a call yields: of the stage's result where {@code stage}; {@code void} for none
 * @param result     the codec of what a call yields; empty for none
 * @param stage      whether the method returns a {@code CompletionStage}
 * @param signal     the name of the signal that announces its results
 */
public record Function(int index, Method method, String signature, List<Codec<Object>> parameters, Type resultType,
		Optional<Codec<Object>> result, boolean stage, Optional<String> signal) {

	/** Returns which of its parameters is the progress monitor; -1 for none. */
	public int monitor() {
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i) == (Object) MonitorCodec.INSTANCE) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Appends {@code arguments}.
	 *
	 * @throws IllegalArgumentException when one can't be encoded, named
	 */
	public void writeArguments(Output out, Object[] arguments) {
		for (int i = 0; i < parameters.size(); i++) {
			try {
				parameters.get(i).write(out, arguments[i]);
			} catch (RuntimeException e) {
				throw new IllegalArgumentException(signature + ", argument " + parameterName(i) + ": "
						+ CodecException.reason(e), e);
			}
		}
	}

	/** What sets a property has a parameter that the property's method has not. */
	private String parameterName(int index) {
		return index < method.getParameterCount() ? method.getParameters()[index].getName() : "value";
	}

	/**
	 * Reads the arguments of a call.
	 *
	 * @throws CodecException when they are none
	 */
	public Object[] readArguments(Input in) {
		Object[] arguments = readNextArguments(in);
		in.expectEnd();
		return arguments;
	}

	/** Reads the arguments of one of several calls, otherwise as {@link #readArguments}. */
	public Object[] readNextArguments(Input in) {
		Object[] arguments = new Object[parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = parameters.get(i).read(in);
		}
		return arguments;
	}

	/**
	 * Appends what a call yielded.
	 *
	 * @throws CodecException when it can't be encoded
	 */
	public void writeResult(Output out, Object value) {
		if (result.isPresent()) {
			try {
				result.get().write(out, value);
			} catch (RuntimeException e) {
				throw new CodecException("the result of " + signature + " can't be sent: " + CodecException.reason(e), e);
			}
		}
	}

	/**
	 * Reads what a call yielded: null where it yields nothing.
	 *
	 * @throws CodecException when it is no value of the result's type
	 */
	public Object readResult(Input in) {
		Object value = readNextResult(in);
		in.expectEnd();
		return value;
	}

	/** Reads what one of several calls yielded, otherwise as {@link #readResult}. */
	public Object readNextResult(Input in) {
		return result.isPresent() ? result.get().read(in) : null;
	}

	/** Adds all of it that both sides must agree on. */
	void addTo(Schema schema) {
		schema.add(method.getName());
		schema.add(parameters.size());
		for (Codec<Object> parameter : parameters) {
			schema.add(parameter);
		}
		schema.add(stage ? "stage" : "value");
		schema.add(result.isPresent() ? 1 : 0);
		if (result.isPresent()) {
			schema.add(result.get());
		}
		schema.add(signal.isPresent() ? 1 : 0);
		if (signal.isPresent()) {
			schema.add(signal.get());
		}
	}
}
