package dev.outboard.core.internal.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.log.LoggerFactory;

import dev.outboard.api.Capability;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.RefusedDefinition;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerService;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.worker.StopReason;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.Audience;
import dev.outboard.core.internal.pool.ManagedPool;
import dev.outboard.core.internal.pool.PooledWorker;
import dev.outboard.core.internal.registry.Definition;
import dev.outboard.core.internal.registry.DefinitionRegistry;
import dev.outboard.core.internal.registry.PreferredDefaults;
import dev.outboard.wire.internal.contract.Contract;

/** The process-control service: creates workers, keeps those that live, and ends them when it ends. */
@Component(service = WorkerService.class)
public final class ProcessControl implements WorkerService, Surroundings {

	private final DefinitionRegistry registry;
	private final EventAdmin eventAdmin;
	private final LoggerFactory loggers;
	private final Audience audience;
	private final WaitRules waitRules;
	private final ChannelHub hub;
	private final Map<String, StartMethodProvider> providers = new ConcurrentHashMap<>();
	private final AtomicLong lastInstance = new AtomicLong();
	private final Map<Long, ManagedWorker<?>> workers = new ConcurrentSkipListMap<>();
	private final Set<ManagedPool<?>> pools = ConcurrentHashMap.newKeySet();
	private final ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors
			.newCachedThreadPool(task -> daemon(task, "outboard-idle"));
	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
			task -> daemon(task, "outboard-deadlines"));

	private final SynchronousBundleListener removals = this::bundleChanged;
	private final BundleContext context;

	@Activate
	public ProcessControl(@Reference DefinitionRegistry registry, @Reference EventAdmin eventAdmin,
			@Reference Audience audience, @Reference WaitRules waitRules, @Reference LoggerFactory loggers,
			@Reference ChannelService channels, BundleContext context) {
		this.registry = registry;
		this.eventAdmin = eventAdmin;
		this.loggers = loggers;
		this.audience = audience;
		this.waitRules = waitRules;
		this.hub = channels.hub();
		timer.setRemoveOnCancelPolicy(true);
		// What the last workers have to say when the service ends is told all the same.
		pool.setRejectedExecutionHandler((task, ended) -> daemon(task, "outboard-late").start());
		this.context = context;
		registry.below(new PreferredDefaults(providers::keySet));
		registry.onAdded(definition -> supervisors(worker -> worker.definition().id().equals(definition.id()))
				.forEach(Supervisor::contributionReturned));
		context.addBundleListener(removals);
	}

	/** A bundle that isn't resolved any more can't be loaded from: it is being updated, refreshed or uninstalled. */
	private void bundleChanged(BundleEvent event) {
		if (event.getType() == BundleEvent.UNRESOLVED) {
			supervisors(worker -> worker.supervisor().identity().definition().bundle().equals(event.getBundle()))
					.forEach(Supervisor::contributionRemoved);
		}
	}

	private Stream<Supervisor> supervisors(Predicate<ManagedWorker<?>> which) {
		return workers.values().stream().filter(which).map(ManagedWorker::supervisor);
	}

	@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
	void addProvider(StartMethodProvider provider, Map<String, Object> properties) {
		if (properties.get(StartMethodProvider.NAME) instanceof String name) {
			providers.put(name, provider);
		}
	}

	void removeProvider(StartMethodProvider provider, Map<String, Object> properties) {
		if (properties.get(StartMethodProvider.NAME) instanceof String name) {
			providers.remove(name, provider);
		}
	}

	/** Ends all workers in order, each within its own deadline, and daemons at once; then the framework may go on. */
	@Deactivate
	void deactivate() {
		pools.forEach(ManagedPool::retire);
		context.removeBundleListener(removals);
		List<ManagedWorker<?>> living = List.copyOf(workers.values());
		living.stream().filter(worker -> worker.options().daemon()).forEach(ManagedWorker::kill);
		living.forEach(worker -> worker.supervisor().stop(StopReason.FRAMEWORK_STOPPING));
		long patience = living.stream().filter(worker -> !worker.options().daemon())
				.mapToLong(worker -> worker.options().stopDeadline().toMillis()).max().orElse(0);
		CompletableFuture.allOf(living.stream().map(ManagedWorker::exit).toArray(CompletableFuture[]::new))
				.completeOnTimeout(null, 2 * patience + 1000, TimeUnit.MILLISECONDS).join();
		living.forEach(ManagedWorker::kill);
		timer.shutdownNow();
		pool.shutdown();
	}

	@Override
	public List<WorkerDefinition> definitions() {
		return List.copyOf(registry.definitions());
	}

	@Override
	public List<RefusedDefinition> refusedDefinitions() {
		return registry.refused();
	}

	@Override
	public Map<StartMethod, Set<Capability>> startMethods() {
		return providers.entrySet().stream().collect(Collectors.toUnmodifiableMap(entry -> new StartMethod(entry.getKey()),
				entry -> Set.copyOf(entry.getValue().capabilities())));
	}

	@Override
	public List<WorkerHandle<?>> workers() {
		return workers.values().stream().filter(worker -> !worker.state().isFinal())
				.<WorkerHandle<?>>map(worker -> worker).toList();
	}

	@Override
	public List<WorkerPool<?>> pools() {
		return List.copyOf(pools);
	}

	@Override
	public <C> PooledWorker<C> create(Class<C> contract, StartOptions options) {
		Contract looked = Contract.of(contract);
		List<Definition> having = registry.definitions().stream()
				.filter(definition -> definition.contractName().equals(contract.getName())).toList();
		return switch (having.size()) {
			case 0 -> throw new IllegalArgumentException("no worker definition has the contract " + contract.getName()
					+ "; contribute one to the extension point dev.outboard.api.workers");
			case 1 -> add(having.get(0), Optional.of(looked), options);
			default -> throw new IllegalArgumentException("several worker definitions have the contract "
					+ contract.getName() + ": " + having.stream().map(Definition::id).collect(Collectors.joining(", "))
					+ "; name one, as in create(\"" + having.get(0).id() + "\", " + contract.getSimpleName()
					+ ".class, options)");
		};
	}

	@Override
	public <C> PooledWorker<C> create(String id, Class<C> contract, StartOptions options) {
		Contract looked = Contract.of(contract);
		Definition definition = find(id);
		if (!definition.contractName().equals(contract.getName())) {
			throw new IllegalArgumentException("the worker definition " + id + " has the contract "
					+ definition.contractName() + ", not " + contract.getName());
		}
		return add(definition, Optional.of(looked), options);
	}

	@Override
	public WorkerHandle<?> create(String id, StartOptions options) {
		return add(find(id), Optional.empty(), options);
	}

	@Override
	public <C> WorkerPool<C> createPool(Class<C> contract, PoolOptions options) {
		return pool(options, Optional.of(contract), () -> create(contract, memberOptions(options)));
	}

	@Override
	public <C> WorkerPool<C> createPool(String id, Class<C> contract, PoolOptions options) {
		return pool(options, Optional.of(contract), () -> create(id, contract, memberOptions(options)));
	}

	@Override
	public WorkerPool<?> createPool(String id, PoolOptions options) {
		return pool(options, Optional.empty(), () -> add(find(id), Optional.empty(), memberOptions(options)));
	}

	/** A pool replaces its workers by itself: it must see each end of one. */
	private static StartOptions memberOptions(PoolOptions options) {
		return options.startOptions().restart(RestartPolicy.never());
	}

	private <C> WorkerPool<C> pool(PoolOptions options, Optional<Class<C>> contract, Supplier<PooledWorker<C>> factory) {
		Optional<Class<?>> initialized = options.initializer().map(PoolOptions.Initializer::contract);
		if (initialized.isPresent() && contract.isPresent() && initialized.get() != contract.get()) {
			throw new IllegalArgumentException("the initializer is for " + initialized.get().getName()
					+ ", but the pool is of workers with the contract " + contract.get().getName());
		}
		ManagedPool<C> created = ManagedPool.start(options, factory, pool, timer, waitRules);
		pools.add(created);
		created.onExit().thenRun(() -> pools.remove(created));
		return created;
	}

	private Definition find(String id) {
		return registry.find(id).orElseThrow(() -> new IllegalArgumentException("there is no worker definition " + id
				+ "; there are " + registry.definitions().stream().map(Definition::id).toList()));
	}

	private <C> ManagedWorker<C> add(Definition definition, Optional<Contract> contract, StartOptions options) {
		long number = lastInstance.incrementAndGet();
		ManagedWorker<C> worker = new ManagedWorker<>(new Identity(definition, Long.toString(number)), contract,
				options.withDefaults(definition.defaults()), this);
		workers.put(number, worker);
		worker.exit().whenComplete((status, failure) -> workers.remove(number));
		return worker;
	}

	@Override
	public EventAdmin eventAdmin() {
		return eventAdmin;
	}

	@Override
	public LoggerFactory loggers() {
		return loggers;
	}

	@Override
	public Audience audience() {
		return audience;
	}

	@Override
	public Executor pool() {
		return pool;
	}

	@Override
	public ScheduledThreadPoolExecutor timer() {
		return timer;
	}

	@Override
	public ChannelHub hub() {
		return hub;
	}

	@Override
	public WaitRules waitRules() {
		return waitRules;
	}

	@Override
	public Optional<StartMethodProvider> provider(StartMethod method) {
		return Optional.ofNullable(providers.get(method.name()));
	}

	@Override
	public Optional<Definition> definition(String id) {
		return registry.find(id);
	}

	@Override
	public String describeMissing(StartMethod method) {
		return "there is no start method '" + method + "'; there are " + providers.keySet().stream().sorted().toList();
	}

	private static Thread daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		// Whoever causes a thread of the pool to be made must not be kept by it.
		thread.setContextClassLoader(ProcessControl.class.getClassLoader());
		return thread;
	}
}
