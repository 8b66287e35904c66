package dev.outboard.core.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import dev.outboard.api.RefusedDefinition;
import dev.outboard.api.StartOptions;

/**
 * All worker definitions that are contributed now, whichever way. A contribution that can't be used is refused by
 * itself, with one entry in the error log.
 */
@Component(service = DefinitionRegistry.class)
public final class DefinitionRegistry {

	private final Map<String, Definition> definitions = new ConcurrentSkipListMap<>();
	private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
	private final List<Consumer<Definition>> listeners = new CopyOnWriteArrayList<>();
	private volatile Supplier<StartOptions> preferred = StartOptions::defaults;
	private final ExecutorService loader = Executors.newCachedThreadPool(task -> {
		Thread thread = new Thread(task, "outboard-definitions");
		thread.setDaemon(true);
		thread.setContextClassLoader(DefinitionRegistry.class.getClassLoader());
		return thread;
	});

	/** Puts what {@code preferences} returns, whenever somebody asks, below what definitions say of options. */
	public void below(Supplier<StartOptions> preferences) {
		preferred = preferences;
	}

	/** Tells {@code listener} of each definition that is taken from now on. */
	public void onAdded(Consumer<Definition> listener) {
		listeners.add(listener);
	}

	@Deactivate
	void deactivate() {
		loader.shutdownNow();
	}

	/** Takes a contribution, or logs and remembers why it is refused. */
	void add(Contribution contribution) {
		List<String> problems = contribution.problems();
		if (!problems.isEmpty()) {
			refuse(contribution, String.join("; ", problems));
			return;
		}
		Definition definition = new Definition(contribution, () -> preferred.get(), loader,
				e -> log(e.getMessage(), e));
		Definition other = definitions.putIfAbsent(contribution.id(), definition);
		if (other != null) {
			refuse(contribution, other.contribution().describe()
					+ " has the same id; give it another one that begins with its bundle's name");
			return;
		}
		listeners.forEach(listener -> listener.accept(definition));
	}

	private void refuse(Contribution contribution, String reason) {
		refusals.add(new Refusal(contribution, reason));
		log(contribution.describe() + " is refused: " + reason, null);
	}

	/** Forgets a contribution, whether it was taken or refused. */
	void remove(Contribution contribution) {
		if (refusals.removeIf(refusal -> refusal.contribution().equals(contribution))) {
			return;
		}
		definitions.computeIfPresent(contribution.id(),
				(id, definition) -> definition.contribution().equals(contribution) ? null : definition);
	}

	/** Returns the definitions, sorted by id. */
	public List<Definition> definitions() {
		return List.copyOf(definitions.values());
	}

	/** Returns the contributions that are there now and were refused. */
	public List<RefusedDefinition> refused() {
		return refusals.stream().map(Refusal::toPublic).toList();
	}

	/** Returns all contributions that are there now, whether they were taken or refused. */
	List<Contribution> contributions() {
		return Stream.concat(definitions.values().stream().map(Definition::contribution),
				refusals.stream().map(Refusal::contribution)).toList();
	}

	/** Returns the definition of that id. */
	public Optional<Definition> find(String id) {
		return Optional.ofNullable(definitions.get(id));
	}

	private static void log(String message, Throwable cause) {
		ILog.of(DefinitionRegistry.class).error(message, cause);
	}
}
