package dev.outboard.core.internal.service;

import dev.outboard.core.internal.registry.Definition;

/**
 * Who a worker is.
 *
 * @param definition what it is a worker of
 * @param instanceId its id, unique in this framework
 */
record Identity(Definition definition, String instanceId) {

	/** Returns the last part of the definition's id and the instance id, as in {@code upper#3}. */
	String displayName() {
		String id = definition.id();
		return id.substring(id.lastIndexOf('.') + 1) + '#' + instanceId;
	}
}
