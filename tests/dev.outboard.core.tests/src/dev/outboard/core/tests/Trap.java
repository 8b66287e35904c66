package dev.outboard.core.tests;

/** A class that tells when it is initialised, which nothing ever should. */
final class Trap extends RuntimeException {

	/** The system property that it sets. */
	static final String SPRUNG = "outboard.test.trap";

	private static final long serialVersionUID = 1L;

	static {
		System.setProperty(SPRUNG, "true");
	}
}
