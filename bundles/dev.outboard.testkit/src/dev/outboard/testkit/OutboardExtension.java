package dev.outboard.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

import dev.outboard.api.StartMethod;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;

/**
 * JUnit extension for tests with workers: in an OSGi framework, but without a workbench. A test method may have parameters
 * of type
 * <ul>
 * <li>{@link TestWorkers}: starts workers, and knows what the test may leave behind;</li>
 * <li>{@code WorkerHandle<C>}: a worker with the contract {@code C} that runs;</li>
 * <li>{@link WorkerService} and {@link StartMethod}.</li>
 * </ul>
 * After each test all workers are ended, and the test fails if it left threads, processes, sockets or directories of
 * workers behind, or an error in the error log that it hadn't {@linkplain TestWorkers#expectLogged announced}.
 *
 * <p>With {@code @ExtendWith(OutboardExtension.class)} workers run by the default start method; with
 * {@link EachStartMethod} by each of them in turn.
 *
 * @since 0.1
 */
public final class OutboardExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(OutboardExtension.class);
	private static final Set<Class<?>> GIVEN = Set.of(TestWorkers.class, WorkerHandle.class, WorkerService.class,
			StartMethod.class);

	private final StartMethod startMethod;

	/** For the default start method. */
	public OutboardExtension() {
		this(StartMethod.PROCESS);
	}

	/** For {@code startMethod}. */
	public OutboardExtension(StartMethod startMethod) {
		this.startMethod = startMethod;
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		workers(context);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		context.getStore(NAMESPACE).remove(TestWorkers.class, TestWorkers.class).end();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return GIVEN.contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		TestWorkers workers = workers(context);
		Class<?> type = parameter.getParameter().getType();
		if (type == TestWorkers.class) {
			return workers;
		}
		if (type == WorkerService.class) {
			return workers.service();
		}
		return type == StartMethod.class ? startMethod : start(workers, parameter.getParameter().getParameterizedType());
	}

	private static WorkerHandle<?> start(TestWorkers workers, Type type) {
		if (type instanceof ParameterizedType handle && handle.getActualTypeArguments()[0] instanceof Class<?> contract) {
			try {
				return workers.start(contract);
			} catch (Exception e) {
				throw new ParameterResolutionException("no worker for " + type.getTypeName() + ": " + e.getMessage(), e);
			}
		}
		throw new ParameterResolutionException("name the contract of the worker, as in WorkerHandle<Adder>: "
				+ type.getTypeName());
	}

	private TestWorkers workers(ExtensionContext context) {
		return context.getStore(NAMESPACE).getOrComputeIfAbsent(TestWorkers.class, key -> new TestWorkers(startMethod),
				TestWorkers.class);
	}
}
