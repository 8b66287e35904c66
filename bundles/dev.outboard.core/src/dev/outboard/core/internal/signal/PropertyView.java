package dev.outboard.core.internal.signal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerMember.Kind;
import dev.outboard.api.WorkerProperty;
import dev.outboard.wire.internal.contract.Member;

/**
 * A property of one worker as its users see it.
 *
 * @param member the property
 * @param state  its value
 * @param setter sets it in the worker
 */
record PropertyView(Member member, PropertyState state, Function<Object, WorkerCall<Void>> setter)
		implements WorkerProperty<Object> {

	@Override
	public String name() {
		return member.name();
	}

	@Override
	public Optional<Object> get() {
		return state.get();
	}

	@Override
	public Subscription observe(Consumer<? super Object> listener) {
		return state.observe(listener);
	}

	@Override
	public WorkerCall<Void> set(Object value) {
		if (member.kind() != Kind.WRITABLE_PROPERTY) {
			throw new UnsupportedOperationException(name() + " can't be set from outside the worker; declare it in "
					+ member.method().getDeclaringClass().getName() + " as WritableProperty");
		}
		return setter.apply(Objects.requireNonNull(value,
				"a property is never null; where it may have no value, declare it as WritableProperty<Optional<…>>"));
	}
}
