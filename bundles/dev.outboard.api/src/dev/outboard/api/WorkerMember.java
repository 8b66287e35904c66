package dev.outboard.api;

import java.lang.reflect.Method;
import java.lang.reflect.Type;

/**
 * A signal or property of a contract.
 *
 * @param kind      what it is
 * @param name      its name
 * @param valueType the type of its values
 * @param method    the interface's method
 * @since 0.1
 */
public record WorkerMember(Kind kind, String name, Type valueType, Method method) {

	/** What members there are. */
	public enum Kind {
		/** A {@link dev.outboard.api.contract.Signal}. */
		SIGNAL,
		/** A {@link dev.outboard.api.contract.Property} that only the worker sets. */
		PROPERTY,
		/** A {@link dev.outboard.api.contract.WritableProperty}. */
		WRITABLE_PROPERTY
	}
}
