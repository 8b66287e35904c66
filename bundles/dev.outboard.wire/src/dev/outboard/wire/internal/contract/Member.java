package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.api.contract.Overflow;
import dev.outboard.wire.internal.codec.Codec;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.codec.Schema;

/**
 * A signal or property of a contract, ready to encode and decode its values.
 *
 * @param index     its position among the members: what messages name it by
 * @param kind      what it is
 * @param method    the interface's method
 * @param valueType the type of its values
 * @param value     the codec of its values; empty for a signal without any
 * @param overflow  what becomes of values that come too fast
 * @param capacity  how many may be on their way
 */
public record Member(int index, Kind kind, Method method, Type valueType, Optional<Codec<Object>> value,
		Overflow.Policy overflow, int capacity) {

	/** Returns its name, unique among the members. */
	public String name() {
		return method.getName();
	}

	/** Returns whether it is a signal; otherwise it is a property. */
	public boolean isSignal() {
		return kind == Kind.SIGNAL;
	}

	/**
	 * Appends a value.
	 *
	 * @throws IllegalArgumentException when it can't be encoded
	 */
	public void writeValue(Output out, Object given) {
		if (value.isPresent()) {
			try {
				value.get().write(out, given);
			} catch (RuntimeException e) {
				throw new IllegalArgumentException("a value of " + name() + " can't be sent: " + CodecException.reason(e), e);
			}
		}
	}

	/**
	 * Reads a value.
	 *
	 * @throws CodecException when it is none
	 */
	public Object readValue(Input in) {
		Object read = value.isPresent() ? value.get().read(in) : null;
		in.expectEnd();
		return read;
	}

	/** Returns the function that sets this property, which takes {@code number} in the contract. */
	Function setter(int number) {
		return new Function(number, method, "set " + name(), List.of(value.get()), void.class, Optional.empty(), false,
				Optional.empty());
	}

	/** Adds all of it that both sides must agree on. */
	void addTo(Schema schema) {
		schema.add(name());
		schema.add(kind.ordinal());
		schema.add(overflow.ordinal());
		schema.add(capacity);
		schema.add(value.isPresent() ? 1 : 0);
		if (value.isPresent()) {
			schema.add(value.get());
		}
	}
}
