package dev.outboard.host.internal;

import java.util.List;
import java.util.Map;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/**
 * The contract of the worker by which a class-data archive is made. It has some of all that contracts have, so that the
 * archive holds what most workers need up to their first answer.
 */
public interface Rehearsal {

	/**
	 * Some values of different types.
	 *
	 * @param text   a text
	 * @param counts numbers by name
	 */
	record Note(String text, Map<String, Long> counts) {
	}

	/** Loads classes, and those that their public methods name, but initialises none; passes over those that can't be. */
	void load(List<String> classes);

	/** Announces the note and returns it. */
	Note note(int number, boolean loud, double[] values, Note note);

	/** The notes. */
	Signal<Note> notes();

	/** The last number. */
	Property<Integer> number();
}
