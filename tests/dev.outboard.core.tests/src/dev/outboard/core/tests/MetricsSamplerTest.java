package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerMetrics;
import dev.outboard.core.internal.metrics.MetricsSampler;
import dev.outboard.core.internal.metrics.MetricsSource;
import dev.outboard.testkit.Await;
import dev.outboard.wire.internal.message.Vitals;

/** When a worker is asked how it is. */
class MetricsSamplerTest {

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
	private final ExecutorService pool = Executors.newCachedThreadPool();
	private final List<Long> questions = new CopyOnWriteArrayList<>();
	private final MetricsSampler sampler = new MetricsSampler("quiet#1", new Quiet(), timer, pool);

	@BeforeEach
	void begin() {
		timer.setRemoveOnCancelPolicy(true);
	}

	@AfterEach
	void end() {
		timer.shutdownNow();
		pool.shutdownNow();
	}

	@Test
	void whileNobodyLooksNothingHappens() throws Exception {
		Subscription one = sampler.observe(Duration.ofMillis(1), metrics -> {
		});
		Subscription other = sampler.observe(Duration.ofHours(1), metrics -> {
		});
		Await.until("it is asked", () -> !questions.isEmpty());
		sampler.answered(1, new Vitals(1, 2, 3, 0));
		one.close();
		other.close();
		Await.until("no timer runs", () -> timer.getQueue().isEmpty() && timer.getActiveCount() == 0);
		sampler.observe(Duration.ofMillis(1), metrics -> {
		});
		sampler.close();
		Await.until("the worker's end ends all", () -> timer.getQueue().isEmpty() && timer.getActiveCount() == 0);
	}

	@Test
	void whoAsksWithinASecondShareOneAnswer() throws Exception {
		CompletableFuture<WorkerMetrics> first = sampler.metrics();
		CompletableFuture<WorkerMetrics> second = sampler.metrics();
		assertThat(questions).containsExactly(1L);
		assertThat(first).isNotDone();
		sampler.answered(7, new Vitals(0, 0, 0, 0));
		sampler.answered(1, new Vitals(1, 2, 3, 0));
		for (CompletableFuture<WorkerMetrics> metrics : List.of(first, second, sampler.metrics())) {
			assertThat(Await.result(metrics).heap()).contains(new WorkerMetrics.Heap(1, 2, 3));
		}
	}

	@Test
	void aWorkerThatDoesNotAnswerHoldsUpNobody() throws Exception {
		WorkerMetrics metrics = Await.result(sampler.metrics());
		assertThat(metrics.heap()).isEmpty();
		assertThat(metrics.calls().queued()).isEmpty();
		assertThat(metrics.events().total()).isEqualTo(5);
		Await.result(sampler.metrics());
		assertThat(questions).as("it is asked again after a second").containsExactly(1L, 2L);
	}

	/** A worker that takes questions down. */
	private final class Quiet implements MetricsSource {

		@Override
		public int incarnation() {
			return 1;
		}

		@Override
		public Optional<Duration> uptime() {
			return Optional.empty();
		}

		@Override
		public OptionalLong pid() {
			return OptionalLong.empty();
		}

		@Override
		public boolean hasJvm() {
			return true;
		}

		@Override
		public long callsDone() {
			return 0;
		}

		@Override
		public long callsFailed() {
			return 0;
		}

		@Override
		public int callsInFlight() {
			return 1;
		}

		@Override
		public boolean areCallsSent() {
			return true;
		}

		@Override
		public long events() {
			return 5;
		}

		@Override
		public long deliveries() {
			return 0;
		}

		@Override
		public Map<String, Long> dropped() {
			return Map.of();
		}

		@Override
		public long undelivered() {
			return 0;
		}

		@Override
		public boolean isRunning() {
			return true;
		}

		@Override
		public void ask(long question) {
			questions.add(question);
		}
	}
}
