package dev.outboard.wire.internal.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;
import dev.outboard.wire.internal.codec.Codec;

/** Reads methods of a contract as its signals and properties, and says what is wrong with those that can't be. */
final class MemberReader {

	private static final int DEFAULT_CAPACITY = 256;

	private MemberReader() {
	}

	/** Makes the codec of a type. */
	interface CodecSource {

		/** @param where what to say of a type that has none */
		Codec<Object> codec(String where, Type type);
	}

	/** Returns whether {@code method} is a signal or property, or was meant to be. */
	static boolean isMember(Method method) {
		Class<?> type = method.getReturnType();
		return Signal.class.isAssignableFrom(type) || Property.class.isAssignableFrom(type);
	}

	/** @param where its name with that of the contract */
	static Member read(int index, Method method, String where, CodecSource codecs) {
		Class<?> type = method.getReturnType();
		Kind kind = kind(type);
		if (kind == null) {
			throw new ContractException(where + " returns " + type.getSimpleName() + ", which is the worker's side of it; declare"
					+ " it as Signal, Property or WritableProperty, and let the implementation return the " + type.getSimpleName());
		}
		if (method.getParameterCount() > 0) {
			throw new ContractException(where + " has parameters; a signal or property has none");
		}
		if (method.isAnnotationPresent(EmitsSignal.class)) {
			throw new ContractException(where + ": @EmitsSignal is for functions; remove it from a signal or property");
		}
		if (!(method.getGenericReturnType() instanceof ParameterizedType parameterized)) {
			throw new ContractException(where + " returns a raw " + type.getSimpleName() + "; name the type of its values, as in "
					+ type.getSimpleName() + "<String>");
		}
		Type valueType = parameterized.getActualTypeArguments()[0];
		boolean none = valueType == Void.class;
		if (none && kind != Kind.SIGNAL) {
			throw new ContractException(where + ": a property has a value; name its type, or make it a Signal<Void>");
		}
		Optional<Codec<Object>> codec = none ? Optional.empty() : Optional.of(codecs.codec(where + ", value", valueType));
		Overflow overflow = method.getAnnotation(Overflow.class);
		if (overflow != null && kind != Kind.SIGNAL) {
			throw new ContractException(where + ": @Overflow is for signals; of a property always the latest value is delivered");
		}
		if (overflow != null && overflow.capacity() < 1) {
			throw new ContractException(where + ": @Overflow has a capacity of " + overflow.capacity() + "; it is 1 or more");
		}
		Overflow.Policy policy = kind == Kind.SIGNAL ? Overflow.Policy.BLOCK : Overflow.Policy.LATEST;
		return new Member(index, kind, method, valueType, codec, overflow == null ? policy : overflow.value(),
				overflow == null ? DEFAULT_CAPACITY : overflow.capacity());
	}

	private static Kind kind(Class<?> type) {
		if (type == Signal.class) {
			return Kind.SIGNAL;
		}
		if (type == WritableProperty.class) {
			return Kind.WRITABLE_PROPERTY;
		}
		return type == Property.class ? Kind.PROPERTY : null;
	}
}
