package dev.outboard.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The process-control service: knows every worker definition, and starts workers. Get it as an OSGi service. All methods
 * may be called on any thread, the UI thread included: none of them blocks.
 *
 * @since 0.1
 */
@ProviderType
public interface WorkerService {

	/** Returns the definitions that are contributed now, sorted by id. */
	List<WorkerDefinition> definitions();

	/** Returns the definitions that are contributed now and can't be taken, because of what they say or leave out. */
	List<RefusedDefinition> refusedDefinitions();

	/** Returns the start methods that are there now, and what each can do. */
	Map<StartMethod, Set<Capability>> startMethods();

	/** Returns the workers that were created and have not ended, oldest first. */
	List<WorkerHandle<?>> workers();

	/** Returns the pools that were created and have not ended. Their workers are among {@link #workers()}. */
	List<WorkerPool<?>> pools();

	/**
	 * Creates a worker with default options; see {@link #create(Class, StartOptions)}.
	 *
	 * @throws IllegalArgumentException likewise
	 */
	default <C> WorkerHandle<C> create(Class<C> contract) {
		return create(contract, StartOptions.defaults());
	}

	/**
	 * Creates a worker of the one definition that has this contract, in state {@link WorkerState#NEW}: subscribe, then
	 * {@link WorkerHandle#start() start} it.
	 *
	 * @throws IllegalArgumentException when {@code contract} isn't a usable contract, when no definition has it, or more
	 *                                  than one has
	 */
	<C> WorkerHandle<C> create(Class<C> contract, StartOptions options);

	/**
	 * Creates a worker of the definition {@code id}, to be called through {@code contract}.
	 *
	 * @throws IllegalArgumentException when {@code contract} isn't a usable contract, when there is no such definition,
	 *                                  or when it has another contract
	 */
	<C> WorkerHandle<C> create(String id, Class<C> contract, StartOptions options);

	/**
	 * Creates a worker of the definition {@code id}, by one who doesn't know its contract.
	 *
	 * @throws IllegalArgumentException when there is no such definition
	 */
	WorkerHandle<?> create(String id, StartOptions options);

	/**
	 * Creates a worker and starts it; see {@link #create(Class, StartOptions)}.
	 *
	 * @throws IllegalArgumentException likewise
	 */
	default <C> WorkerHandle<C> start(Class<C> contract) {
		return create(contract).start();
	}

	/**
	 * Creates a worker and starts it; see {@link #create(Class, StartOptions)}.
	 *
	 * @throws IllegalArgumentException likewise
	 */
	default <C> WorkerHandle<C> start(Class<C> contract, StartOptions options) {
		return create(contract, options).start();
	}

	/**
	 * Creates a pool with default options; see {@link #createPool(Class, PoolOptions)}.
	 *
	 * @throws IllegalArgumentException likewise
	 */
	default <C> WorkerPool<C> createPool(Class<C> contract) {
		return createPool(contract, PoolOptions.defaults());
	}

	/**
	 * Creates a pool of workers of the one definition that has this contract, and starts them.
	 *
	 * @throws IllegalArgumentException as {@link #create(Class, StartOptions)}
	 */
	<C> WorkerPool<C> createPool(Class<C> contract, PoolOptions options);

	/**
	 * Creates a pool of workers of the definition {@code id}, to be called through {@code contract}, and starts them.
	 *
	 * @throws IllegalArgumentException as {@link #create(String, Class, StartOptions)}
	 */
	<C> WorkerPool<C> createPool(String id, Class<C> contract, PoolOptions options);

	/**
	 * Creates a pool of workers of the definition {@code id}, by one who doesn't know its contract, and starts them.
	 *
	 * @throws IllegalArgumentException when there is no such definition
	 */
	WorkerPool<?> createPool(String id, PoolOptions options);
}
