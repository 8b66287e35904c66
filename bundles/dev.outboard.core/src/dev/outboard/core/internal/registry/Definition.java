package dev.outboard.core.internal.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerDefinition;

/** A contribution that was accepted; its classes are loaded when somebody asks for them, once. */
public final class Definition implements WorkerDefinition {

	private final Contribution contribution;
	private final StartOptions defaults;
	private final Supplier<StartOptions> preferred;
	private final Executor loader;
	private final Consumer<Throwable> problems;
	private CompletableFuture<WorkerTypes> types;

	/**
	 * @param preferred returns what the options are that the contribution says nothing of
	 * @param loader    runs the loading of classes
	 * @param problems  told, once, why the classes can't be used
	 */
	Definition(Contribution contribution, Supplier<StartOptions> preferred, Executor loader,
			Consumer<Throwable> problems) {
		this.contribution = contribution;
		this.defaults = contribution.defaults();
		this.preferred = preferred;
		this.loader = loader;
		this.problems = problems;
	}

	/** Returns the classes, loaded on a thread of their own. The future is shared: don't complete it. */
	public synchronized CompletableFuture<WorkerTypes> types() {
		if (types == null) {
			types = CompletableFuture.supplyAsync(() -> {
				try {
					return WorkerTypes.load(contribution);
				} catch (RuntimeException e) {
					problems.accept(e);
					throw e;
				}
			}, loader);
		}
		return types;
	}

	@Override
	public CompletableFuture<WorkerContract> contract() {
		return types().thenApply(WorkerTypes::describe);
	}

	@Override
	public String id() {
		return contribution.id();
	}

	@Override
	public String name() {
		return contribution.name();
	}

	@Override
	public String contractName() {
		return contribution.contract();
	}

	@Override
	public String implementationName() {
		return contribution.implementation();
	}

	@Override
	public String contributor() {
		return contribution.contributor();
	}

	@Override
	public StartOptions defaults() {
		return defaults.withDefaults(preferred.get());
	}

	/** Returns the bundle that contributes it. */
	public Bundle bundle() {
		return contribution.bundle();
	}

	Contribution contribution() {
		return contribution;
	}

	@Override
	public String toString() {
		return contribution.describe();
	}
}
