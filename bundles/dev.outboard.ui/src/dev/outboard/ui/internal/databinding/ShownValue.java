package dev.outboard.ui.internal.databinding;

import java.util.Objects;

import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.AbstractObservableValue;

/**
 * A value that is changed from behind, in its realm.
 *
 * @param <T> the value
 */
abstract class ShownValue<T> extends AbstractObservableValue<T> {

	private final Class<T> type;
	private T shown;

	ShownValue(Realm realm, Class<T> type, T initial) {
		super(Objects.requireNonNull(realm, "realm"));
		this.type = Objects.requireNonNull(type, "type");
		checkRealm();
		shown = initial;
	}

	/** Shows {@code value}, unless this is disposed. */
	final void show(T value) {
		T before = shown;
		if (!isDisposed() && !Objects.deepEquals(before, value)) {
			shown = value;
			fireValueChange(Diffs.createValueDiff(before, value));
		}
	}

	@Override
	protected T doGetValue() {
		return shown;
	}

	@Override
	public Object getValueType() {
		return type;
	}
}
