package dev.outboard.json.internal;

import java.util.List;

/** What values of a type are made of, for whoever asks a person for one. */
public sealed interface ValueShape {

	/** Any text, of one line or several. */
	record Text() implements ValueShape {
	}

	/** A path. */
	record FilePath() implements ValueShape {
	}

	/**
	 * One word that is not just any: a number, a character, a date. {@link Words} reads it.
	 *
	 * @param type     the class of its values
	 * @param nullable whether there may be none
	 */
	record Word(Class<?> type, boolean nullable) implements ValueShape {
	}

	/** True or false. */
	record Flag() implements ValueShape {
	}

	/**
	 * A constant of an enum.
	 *
	 * @param names the names of all of them
	 */
	record Choice(List<String> names) implements ValueShape {
	}

	/**
	 * A record.
	 *
	 * @param fields its components
	 */
	record Fields(List<Field> fields) implements ValueShape {
	}

	/**
	 * A list, set or array.
	 *
	 * @param element what each of its elements is
	 */
	record Items(ValueShape element) implements ValueShape {
	}

	/**
	 * A value that need not be there.
	 *
	 * @param value what it is where it is there
	 */
	record Maybe(ValueShape value) implements ValueShape {
	}

	/**
	 * Anything else that has a form in JSON.
	 *
	 * @param example what that looks like
	 */
	record Json(String example) implements ValueShape {
	}

	/**
	 * A component of a record.
	 *
	 * @param name     its name
	 * @param typeName its type, as in Java source
	 * @param shape    what it is made of
	 */
	record Field(String name, String typeName, ValueShape shape) {
	}

	/** Returns whether this is written as one word, text or choice: whether it fits into the cell of a table. */
	default boolean isSimple() {
		return switch (this) {
			case Text text -> true;
			case FilePath path -> true;
			case Word word -> true;
			case Flag flag -> true;
			case Choice choice -> true;
			case Fields fields -> false;
			case Items items -> false;
			case Maybe maybe -> false;
			case Json json -> false;
		};
	}
}
