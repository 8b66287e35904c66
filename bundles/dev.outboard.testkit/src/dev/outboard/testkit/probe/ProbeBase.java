package dev.outboard.testkit.probe;

/** A generic interface that a contract extends and declares anew with its types named. */
public interface ProbeBase<T> {

	T text(T value);
}
