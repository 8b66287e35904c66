package dev.outboard.core.tests.probe;

/** A generic interface that a contract extends and declares anew with its types named. */
public interface ProbeBase<T> {

	T text(T value);
}
