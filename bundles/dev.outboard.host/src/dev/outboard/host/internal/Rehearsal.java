package dev.outboard.host.internal;

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

	/** Looks at a worker's classes; passes over such as can't be loaded. */
	void look(String contract, String implementation);

	/** Announces the note and returns it. */
	Note note(int number, boolean loud, double[] values, Note note);

	/** The notes. */
	Signal<Note> notes();

	/** The last number. */
	Property<Integer> number();
}
