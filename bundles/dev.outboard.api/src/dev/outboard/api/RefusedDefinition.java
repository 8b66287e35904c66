package dev.outboard.api;

import java.util.Objects;

/**
 * A worker definition as a bundle contributes it that can't be taken, because of what it says or leaves out.
 *
 * @param id          the id; empty where it says none
 * @param name        the name to show to a person; the id where it says none
 * @param contributor symbolic name and version of the bundle, as in {@code com.example 1.2.0}
 * @param reason      what is wrong, and what to do about it
 * @since 0.1
 */
public record RefusedDefinition(String id, String name, String contributor, String reason) {

	public RefusedDefinition {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(contributor, "contributor");
		Objects.requireNonNull(reason, "reason");
	}
}
