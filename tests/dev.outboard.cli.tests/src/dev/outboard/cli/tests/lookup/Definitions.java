package dev.outboard.cli.tests.lookup;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerContract;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerFunction;

/** Definitions and contracts made up for a test. */
final class Definitions {

	/** A definition that is only looked up. */
	private record Named(String id) implements WorkerDefinition {

		@Override
		public String name() {
			return id;
		}

		@Override
		public String contractName() {
			return Runnable.class.getName();
		}

		@Override
		public String implementationName() {
			return Thread.class.getName();
		}

		@Override
		public String contributor() {
			return "nobody 0.0.0";
		}

		@Override
		public StartOptions defaults() {
			return StartOptions.defaults();
		}

		@Override
		public CompletableFuture<WorkerContract> contract() {
			return CompletableFuture.completedFuture(contractOf(Runnable.class));
		}
	}

	private Definitions() {
	}

	static List<WorkerDefinition> named(String... ids) {
		return Arrays.stream(ids).<WorkerDefinition>map(Named::new).toList();
	}

	static WorkerContract contractOf(Class<?> type) {
		return new WorkerContract(type, Arrays.stream(type.getMethods()).map(Definitions::function)
				.sorted(Comparator.comparing(WorkerFunction::signature)).toList(), List.of());
	}

	private static WorkerFunction function(Method method) {
		List<Parameter> parameters = List.of(method.getParameters());
		return new WorkerFunction(method.getName(), method.getName() + parameters.stream()
				.map(p -> p.getType().getSimpleName()).collect(Collectors.joining(",", "(", ")")), parameters,
				method.getGenericReturnType(), Optional.empty(), method);
	}
}
