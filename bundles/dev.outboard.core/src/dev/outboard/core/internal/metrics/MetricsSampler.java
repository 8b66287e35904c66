package dev.outboard.core.internal.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.wire.internal.message.Vitals;

/** Finds out what one worker uses, does and waits for: whenever it is asked to, and at no other time. */
public final class MetricsSampler {

	private static final double NANOS = 1e9;

	private final String worker;
	private final MetricsSource source;
	private final ScheduledExecutorService timer;
	private final Executor pool;
	private final VitalsDesk vitals;
	private final long created = System.nanoTime();
	private final Set<MetricsObserver> observers = ConcurrentHashMap.newKeySet();
	private volatile boolean closed;

	/**
	 * @param worker the worker's short name
	 * @param timer  says when to look again
	 * @param pool   runs what takes longer
	 */
	public MetricsSampler(String worker, MetricsSource source, ScheduledExecutorService timer, Executor pool) {
		this.worker = worker;
		this.source = source;
		this.timer = timer;
		this.pool = pool;
		this.vitals = new VitalsDesk(source, timer);
	}

	/** Takes the worker's answer to a question, on the reader's thread. */
	public void answered(long question, Vitals answer) {
		vitals.answered(question, answer);
	}

	/** Returns a sample; internal, not to be handed out. */
	public CompletableFuture<WorkerMetrics> metrics() {
		return sample(Optional.empty()).thenApply(Sample::metrics);
	}

	/**
	 * Tells {@code listener} what there is now, and again after each {@code interval}.
	 *
	 * @throws IllegalArgumentException when the interval isn't positive
	 */
	public Subscription observe(Duration interval, Consumer<? super WorkerMetrics> listener) {
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException("the interval between two samples must be positive, not " + interval);
		}
		MetricsObserver observer = new MetricsObserver(worker, this, listener, observers::remove);
		observers.add(observer);
		observer.begin(timer, interval);
		if (closed) {
			observer.close();
		}
		return observer;
	}

	/** Ends all that observes: the worker has ended. */
	public void close() {
		closed = true;
		observers.forEach(MetricsObserver::close);
	}

	CompletableFuture<Sample> sample(Optional<Sample> before) {
		return vitals.ask().thenApplyAsync(answer -> sample(before, answer), pool);
	}

	private Sample sample(Optional<Sample> before, Optional<Vitals> answer) {
		long now = System.nanoTime();
		Instant taken = Instant.now();
		OptionalLong pid = source.pid();
		Optional<ProcessFigures> process = pid.isPresent() ? ProcessFigures.of(pid.getAsLong()) : Optional.empty();
		WorkerMetrics metrics = new WorkerMetrics(taken, source.incarnation(), source.uptime(),
				process.map(after -> cpu(before, after, now, taken)).orElse(OptionalDouble.empty()),
				process.map(ProcessFigures::residentMemory).orElse(OptionalLong.empty()),
				answer.filter(said -> source.hasJvm())
						.map(said -> new WorkerMetrics.Heap(said.heapUsed(), said.heapCommitted(), said.heapMax())),
				calls(answer), events(before, now));
		return new Sample(metrics, now, process);
	}

	private WorkerMetrics.Calls calls(Optional<Vitals> answer) {
		int inFlight = source.callsInFlight();
		OptionalInt queued = !source.areCallsSent() ? OptionalInt.of(inFlight)
				: answer.map(said -> OptionalInt.of(Math.min(inFlight, said.callsQueued()))).orElse(OptionalInt.empty());
		return new WorkerMetrics.Calls(source.callsDone(), source.callsFailed(), inFlight, queued);
	}

	private WorkerMetrics.Events events(Optional<Sample> before, long now) {
		long total = source.events();
		long since = before.map(Sample::nanos).orElse(created);
		long earlier = before.map(sample -> sample.metrics().events().total()).orElse(0L);
		return new WorkerMetrics.Events(total, (total - earlier) * NANOS / Math.max(1, now - since), source.deliveries(),
				source.dropped(), source.undelivered());
	}

	private static OptionalDouble cpu(Optional<Sample> before, ProcessFigures after, long now, Instant taken) {
		if (after.processorTime().isEmpty()) {
			return OptionalDouble.empty();
		}
		Duration used = after.processorTime().get();
		Optional<Sample> base = before.filter(sample -> sample.process()
				.filter(process -> process.pid() == after.pid() && process.processorTime().isPresent()).isPresent());
		if (base.isPresent()) {
			Duration earlier = base.get().process().flatMap(ProcessFigures::processorTime).orElseThrow();
			return share(used.minus(earlier), now - base.get().nanos());
		}
		return after.begin().map(begin -> share(used, Duration.between(begin, taken).toNanos()))
				.orElse(OptionalDouble.empty());
	}

	private static OptionalDouble share(Duration used, long nanos) {
		return nanos <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, used.toNanos()) / (double) nanos);
	}
}
