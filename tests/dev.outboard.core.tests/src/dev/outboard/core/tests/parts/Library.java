package dev.outboard.core.tests.parts;

/** Something a worker needs from elsewhere on its class path. */
public final class Library {

	@Override
	public String toString() {
		return "the library";
	}
}
