package dev.outboard.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes a worker definition as an OSGi service: the whiteboard form of the extension point
 * {@code dev.outboard.api.workers}. All that is to be said stands in the service's properties; the service object itself
 * is never fetched, so that a contributor isn't activated just because it exists. Default options of its workers are
 * further properties, see {@link WorkerDefaultsProperties}; any other one that begins with {@code outboard.worker.} is
 * taken for a mistake.
 *
 * <pre>{@code
 * @Component
 * @WorkerContributionProperties(id = "com.example.adder", contract = Adder.class, implementation = AdderWorker.class)
 * public final class AdderContribution implements WorkerContribution {
 * }
 * }</pre>
 *
 * @since 0.1
 */
@ConsumerType
public interface WorkerContribution {

	/** Service property: the definition's id, a {@code String}. Required. */
	String ID = "outboard.worker.id";

	/** Service property: the name to show to a person, a {@code String}. The id where it is missing. */
	String NAME = "outboard.worker.name";

	/** Service property: the contract's class name, a {@code String}. Required. */
	String CONTRACT = "outboard.worker.contract";

	/** Service property: the implementation's class name, a {@code String}. Required. */
	String IMPLEMENTATION = "outboard.worker.implementation";
}
