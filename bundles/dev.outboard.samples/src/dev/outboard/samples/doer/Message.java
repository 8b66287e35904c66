package dev.outboard.samples.doer;

/** What a {@link Doer} can be told. */
public sealed interface Message {

	/** Asks for a sign of life. */
	record Ping() implements Message {
	}

	/**
	 * Replaces its state.
	 *
	 * @param state the new one
	 */
	record SetState(String state) implements Message {
	}

	/**
	 * Says what nobody has taught it.
	 *
	 * @param words what was said
	 */
	record Unknown(String words) implements Message {
	}

	/** Ends it. */
	record Exit() implements Message {
	}

	/** Returns the message that {@code line} stands for, as in {@code ping} or {@code set-state hola!}. */
	static Message of(String line) {
		String[] words = line.split(" ", 2);
		return switch (words[0]) {
			case "ping" -> new Ping();
			case "set-state" -> new SetState(words.length == 2 ? words[1] : "");
			case "exit" -> new Exit();
			default -> new Unknown(line);
		};
	}
}
