package dev.outboard.api.contract;

/**
 * A property that the control side may set, too, as in {@code WritableProperty<Integer> rate();}. It is set on a thread
 * that runs the worker's calls, in turn with them; the validator of its {@link Property.Source} may refuse.
 *
 * @param <T> the value
 * @since 0.1
 */
public interface WritableProperty<T> extends Property<T> {
}
