package dev.outboard.api;

import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A worker as a bundle contributes it: what can be started. No class of the contributor is loaded until it is needed.
 *
 * @since 0.1
 */
@ProviderType
public interface WorkerDefinition {

	/** Returns the id: unique, and qualified by the contributor's name, as in {@code com.example.adder}. */
	String id();

	/** Returns the name to show to a person, in the language of the platform. */
	String name();

	/** Returns the contract's fully qualified class name. */
	String contractName();

	/** Returns the implementation's fully qualified class name. */
	String implementationName();

	/** Returns symbolic name and version of the bundle that contributes it, as in {@code com.example 1.2.0}. */
	String contributor();

	/**
	 * Returns what its workers are started with where the options of a start don't say otherwise: what was contributed,
	 * and below that what the preferences say now. What a start method can't honour counts for the others only.
	 */
	StartOptions defaults();

	/**
	 * Loads and checks the contract and the implementation, on a thread of Outboard's own, once.
	 *
	 * @return a future that fails with a {@link WorkerDefinitionException} when the definition can't be used; completing
	 *         or cancelling it affects nobody else
	 */
	CompletableFuture<WorkerContract> contract();
}
