package dev.outboard.core.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.ContractAction;
import dev.outboard.api.ContractFunction;
import dev.outboard.api.ExitStatus;
import dev.outboard.api.MapFunction;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.MonitoredCall;
import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.WorkerSignal;
import dev.outboard.api.WorkerState;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.worker.StopReason;
import dev.outboard.core.internal.call.BatchCall;
import dev.outboard.core.internal.call.BatchCaller;
import dev.outboard.core.internal.call.CallEncoding;
import dev.outboard.core.internal.call.CallGate;
import dev.outboard.core.internal.call.CallTable;
import dev.outboard.core.internal.call.Caller;
import dev.outboard.core.internal.call.Cancellations;
import dev.outboard.core.internal.call.MemberRecorder;
import dev.outboard.core.internal.call.Outbox;
import dev.outboard.core.internal.channel.WorkerChannels;
import dev.outboard.core.internal.event.SerialExecutor;
import dev.outboard.core.internal.event.WorkerEvents;
import dev.outboard.core.internal.log.WorkerLog;
import dev.outboard.core.internal.metrics.MetricsSampler;
import dev.outboard.core.internal.pool.PooledWorker;
import dev.outboard.core.internal.progress.CallMonitors;
import dev.outboard.core.internal.signal.WorkerMembers;
import dev.outboard.wire.internal.codec.Output;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Member;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.MessageKind;

/**
 * A worker as its users hold it: joins its life, its calls and its events.
 *
 * @param <C> the contract
 */
final class ManagedWorker<C> implements PooledWorker<C> {

	private final ContractSource contract;
	private final StartOptions options;
	private final Surroundings surroundings;
	private final CallTable calls;
	private final Outbox outbox = new Outbox();
	private final WorkerEvents events;
	private final WorkerMembers members;
	private final WorkerChannels channels;
	private final WorkerLog log;
	private final WorkerLife life;
	private final WorkerCalls<C> made;
	private final Handouts handouts;
	private final MetricsSampler metrics;
	private final CallMonitors monitors;
	private final Supervisor supervisor;

	/** @param given the contract as its user sees it, where he said so */
	ManagedWorker(Identity identity, Optional<Contract> given, StartOptions options, Surroundings surroundings) {
		this.options = options;
		this.surroundings = surroundings;
		String name = identity.displayName();
		contract = new ContractSource(name, given, () -> supervisor().identity().definition());
		EventDispatcher dispatcher = EventDispatcher.of(name, surroundings);
		events = new WorkerEvents(dispatcher.lane(), surroundings.audience(), dispatcher.listeners(),
				identity.definition().id(), identity.instanceId());
		members = new WorkerMembers(dispatcher.listeners(), events.members(), outbox,
				(what, failure) -> ILog.of(ManagedWorker.class).error(name + ": " + what + ' ' + failure, failure));
		log = new WorkerLog(name, surroundings.loggers().getLogger(identity.definition().id()), events);
		life = new WorkerLife(name, events);
		channels = new WorkerChannels(surroundings.hub(), name);
		life.exit().thenRun(channels::end);
		SerialExecutor completions = EventDispatcher.serial("outboard-completions " + name, surroundings);
		monitors = new CallMonitors(completions,
				EventDispatcher.serial("outboard-monitors " + name, surroundings), surroundings.timer(),
				(function, state) -> events.progress(function, state, life.incarnation()),
				id -> outbox.send(Message.begin(MessageKind.MONITOR_CANCELLED, id).toBuffer()));
		CallResults results = new CallResults(name, events, members, monitors, life);
		calls = new CallTable(options.calls().limit());
		CallEncoding encoding = new CallEncoding(options.messageLimit(), channels.references(),
				channels::settle);
		CallGate gate = new CallGate(name, options.calls(), calls, surroundings.waitRules());
		Caller caller = new Caller(name, encoding, gate, calls, outbox,
				new Cancellations(options.calls().killOnCancel(), surroundings.timer(), calls, outbox, this::fail),
				completions, results);
		made = new WorkerCalls<>(name, contract, life, caller,
				new BatchCaller(name, encoding, gate, calls, outbox, caller, completions),
				new CallAdmission(name, life, options.calls(), caller), surroundings.waitRules());
		handouts = new Handouts("outboard-exit " + name);
		metrics = new MetricsSampler(name, new WorkerFigures(life, calls, members, log, dispatcher,
				() -> surroundings.hasJvm(options.startMethod()), this::supervisor), surroundings.timer(), surroundings.pool());
		life.exit().thenRun(metrics::close);
		supervisor = new Supervisor(identity, new WorkerParts(given.map(Contract::type), options, surroundings, life, calls,
				completions, outbox, log, monitors, members, channels, metrics));
	}

	@Override
	public WorkerDefinition definition() {
		return supervisor.identity().definition();
	}

	@Override
	public String instanceId() {
		return supervisor.identity().instanceId();
	}

	@Override
	public String displayName() {
		return supervisor.identity().displayName();
	}

	@Override
	public StartOptions options() {
		return options;
	}

	@Override
	public WorkerState state() {
		return life.state();
	}

	@Override
	public int incarnation() {
		return life.incarnation();
	}

	@Override
	public OptionalLong pid() {
		return supervisor.pid();
	}

	@Override
	public Optional<Instant> runningSince() {
		return life.runningSince();
	}

	@Override
	public CompletableFuture<WorkerMetrics> metrics() {
		return handouts.copy(metrics.metrics());
	}

	@Override
	public Subscription observeMetrics(Duration interval, Consumer<? super WorkerMetrics> listener) {
		return metrics.observe(interval, listener);
	}

	@Override
	public List<MonitoredCall> monitoredCalls() {
		return monitors.calls();
	}

	@Override
	public void logLevel(System.Logger.Level level) {
		log.level(level);
		Output out = Message.begin(MessageKind.LOG_LEVEL, 0);
		out.writeInt(level.getSeverity());
		outbox.send(out.toBuffer());
	}

	@Override
	public System.Logger.Level logLevel() {
		return log.level();
	}

	@Override
	public PooledWorker<C> start() {
		if (life.state() != WorkerState.NEW || !supervisor.start()) {
			throw new IllegalStateException(displayName() + " was started before; create another worker");
		}
		return this;
	}

	@Override
	public CompletableFuture<WorkerHandle<C>> ready() {
		return handouts.copy(life.ready()).thenApply(nothing -> this);
	}

	@Override
	public CompletableFuture<ExitStatus> onExit() {
		return handouts.copy(life.exit());
	}

	@Override
	public <R> WorkerCall<R> call(ContractFunction<? super C, ? extends R> call) {
		return made.call(call);
	}

	@Override
	public WorkerCall<Void> run(ContractAction<? super C> call) {
		return made.run(call);
	}

	@Override
	public <R> WorkerCall<R> callStage(ContractFunction<? super C, ? extends CompletionStage<? extends R>> call) {
		return made.callStage(call);
	}

	@Override
	public <T> BatchCall callEach(MapFunction<? super C, ? super T, ?> call, List<? extends T> inputs) {
		return made.callEach(call, inputs);
	}

	@Override
	public void post(ContractAction<? super C> call) {
		made.post(call);
	}

	@Override
	public C blocking(Duration timeout) {
		return made.blocking(timeout);
	}

	@Override
	public <T> WorkerSignal<T> signal(ContractFunction<? super C, ? extends Signal<T>> member) {
		return members.signal(MemberRecorder.record(contract.get(), member));
	}

	@Override
	public <T> WorkerSignal<T> signal(String name, Class<T> type) {
		return members.signal(contract.get(), name, type);
	}

	@Override
	public <T> WorkerProperty<T> property(ContractFunction<? super C, ? extends Property<T>> member) {
		Member property = MemberRecorder.record(contract.get(), member);
		return members.property(property, value -> made.set(property, value));
	}

	@Override
	public CompletableFuture<ExitStatus> terminate() {
		supervisor.stop(StopReason.TERMINATED);
		return onExit();
	}

	@Override
	public CompletableFuture<ExitStatus> kill() {
		supervisor.kill();
		return onExit();
	}

	@Override
	public boolean join(Duration timeout) throws InterruptedException {
		if (!life.exit().isDone()) {
			surroundings.waitRules().check(displayName() + ": join");
			CountDownLatch ended = new CountDownLatch(1);
			life.exit().thenRun(ended::countDown);
			return ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		return true;
	}

	/** Returns who starts and ends it. */
	Supervisor supervisor() {
		return supervisor;
	}

	/** Completes at the end; internal, not to be handed out. */
	CompletableFuture<ExitStatus> exit() {
		return life.exit();
	}

	private boolean fail(String reason) {
		return supervisor.fail(reason);
	}
}
