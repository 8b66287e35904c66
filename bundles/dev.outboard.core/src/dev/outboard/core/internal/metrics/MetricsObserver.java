package dev.outboard.core.internal.metrics;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.core.internal.event.DeliveryThread;

/** One who observes the metrics of a worker: looks when it is time, and tells him. */
final class MetricsObserver implements Subscription {

	private final String worker;
	private final MetricsSampler sampler;
	private final Consumer<? super WorkerMetrics> listener;
	private final Consumer<MetricsObserver> onClose;
	private final AtomicBoolean busy = new AtomicBoolean();
	private final AtomicLong dropped = new AtomicLong();
	private volatile Optional<Sample> last = Optional.empty();
	private volatile boolean closed;
	private ScheduledFuture<?> looks;

	MetricsObserver(String worker, MetricsSampler sampler, Consumer<? super WorkerMetrics> listener,
			Consumer<MetricsObserver> onClose) {
		this.worker = worker;
		this.sampler = sampler;
		this.listener = Objects.requireNonNull(listener, "listener");
		this.onClose = onClose;
	}

	synchronized void begin(ScheduledExecutorService timer, Duration interval) {
		try {
			looks = timer.scheduleWithFixedDelay(this::look, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException e) {
			// The service ends, and its timer has ended before.
			closed = true;
		}
	}

	private void look() {
		if (!busy.compareAndSet(false, true)) {
			dropped.incrementAndGet();
			return;
		}
		sampler.sample(last).whenComplete((sample, failure) -> {
			if (failure != null) {
				busy.set(false);
				if (!closed) {
					ILog.of(MetricsObserver.class).error(worker + ": its metrics could not be found: " + failure, failure);
				}
			} else {
				last = Optional.of(sample);
				DeliveryThread.run("outboard-metrics " + worker, () -> tell(sample.metrics()));
			}
		});
	}

	private void tell(WorkerMetrics metrics) {
		try {
			if (!closed) {
				listener.accept(metrics);
			}
		} catch (Throwable e) {
			ILog.of(MetricsObserver.class).error(worker + ": a listener of its metrics threw " + e, e);
		} finally {
			busy.set(false);
		}
	}

	@Override
	public long dropped() {
		return dropped.get();
	}

	@Override
	public synchronized void close() {
		closed = true;
		if (looks != null) {
			looks.cancel(false);
		}
		onClose.accept(this);
	}
}
