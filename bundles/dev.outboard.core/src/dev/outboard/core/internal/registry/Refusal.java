package dev.outboard.core.internal.registry;

import dev.outboard.api.RefusedDefinition;

/**
 * A contribution that wasn't taken.
 *
 * @param reason why not, and what to do about it
 */
record Refusal(Contribution contribution, String reason) {

	RefusedDefinition toPublic() {
		String id = contribution.id() == null ? "" : contribution.id();
		return new RefusedDefinition(id, contribution.name() == null ? id : contribution.name(), contribution.contributor(),
				reason);
	}
}
