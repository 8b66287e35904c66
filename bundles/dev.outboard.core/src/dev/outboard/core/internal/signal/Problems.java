package dev.outboard.core.internal.signal;

/** Told what goes wrong while values are delivered, and nobody else could be. */
public interface Problems {

	/** @param what what happened, without the failure's own words */
	void report(String what, Throwable failure);
}
