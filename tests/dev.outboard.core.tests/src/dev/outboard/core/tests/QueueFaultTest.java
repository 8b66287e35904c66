package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.QueueStatus;
import dev.outboard.core.internal.service.ChannelService;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Joiner;

/** Queues whose producers and consumers are killed at random moments under load. */
class QueueFaultTest extends WorkerTest {

	private static final boolean SOAK = Boolean.getBoolean("outboard.soak");
	private static final int KILLS = SOAK ? 1500 : 8;
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Random random = new Random();
	private final List<WorkerHandle<Joiner>> producers = new ArrayList<>();
	private final List<WorkerHandle<Joiner>> consumers = new ArrayList<>();
	/** What the workers that live are doing. */
	private final Map<WorkerHandle<Joiner>, WorkerCall<Void>> running = new HashMap<>();

	@Test
	void ofAJoinableQueueNoItemIsLostAndEachFurtherDeliveryIsCounted() throws Exception {
		WorkQueue<String> queue = given.channels().queue(String.class,
				QueueOptions.bounded(500).onDone().deliveries(Integer.MAX_VALUE));
		WorkQueue<String> passed = given.channels().queue(String.class);
		runAndKill(queue, joiner -> joiner.run(j -> j.pass(queue, passed)));
		queue.close();
		assertThat(queue.join(PATIENCE)).as("join returns").isTrue();
		allEnd();
		List<String> deliveries = new ArrayList<>();
		passed.drainTo(deliveries);
		assertThat(deliveries).as("no delivery of an item has the number of another").doesNotHaveDuplicates();
		Set<String> items = new HashSet<>();
		deliveries.forEach(delivery -> items.add(delivery.substring(0, delivery.lastIndexOf(' '))));
		allOfEachProducer(items);
		nothingIsLeftOf(queue);
	}

	@Test
	void ofAQueueOnlyWhatTheKilledHadTakenIsGone(@TempDir Path folder) throws Exception {
		WorkQueue<String> queue = given.channels().queue(String.class);
		int[] files = new int[1];
		runAndKill(queue, joiner -> {
			Path file = folder.resolve("taken-" + files[0]++);
			return joiner.run(j -> j.note(queue, file));
		});
		queue.close();
		allEnd();
		List<String> taken = new ArrayList<>();
		try (Stream<Path> notes = Files.list(folder)) {
			for (Path each : notes.toList()) {
				taken.addAll(wholeLines(each));
			}
		}
		Set<String> items = new HashSet<>(taken);
		QueueStatus status = status(queue);
		assertThat(taken.size() - items.size()).as("items taken twice").isLessThanOrEqualTo((int) status.redelivered());
		// One at a time was taken by each of the killed, and perhaps not noted.
		assertThat(status.puts() - items.size()).as("items not noted").isBetween(0L, (long) KILLS);
		nothingIsLeftOf(queue);
	}

	/** Runs two producers and two consumers, kills one after the other, and starts others in their place. */
	private void runAndKill(WorkQueue<String> queue, Function<WorkerHandle<Joiner>, WorkerCall<Void>> consume) throws Exception {
		int started = 0;
		for (int kill = 0; kill <= KILLS; kill++) {
			while (producers.size() < 2) {
				String name = "producer-" + started++;
				WorkerHandle<Joiner> producer = given.start(Joiner.class);
				producers.add(producer);
				running.put(producer, producer.run(joiner -> joiner.feed(name, queue)));
			}
			while (consumers.size() < 2) {
				WorkerHandle<Joiner> consumer = given.start(Joiner.class);
				consumers.add(consumer);
				running.put(consumer, consume.apply(consumer));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
			if (kill < KILLS) {
				List<WorkerHandle<Joiner>> victims = random.nextBoolean() ? producers : consumers;
				kill9(victims.remove(random.nextInt(victims.size())));
			}
		}
	}

	private void kill9(WorkerHandle<Joiner> victim) throws Exception {
		running.remove(victim);
		new ProcessBuilder("kill", "-9", Long.toString(victim.pid().getAsLong())).start().waitFor();
		get(victim.onExit());
	}

	/** Waits for those that live: the queue is closed, so nobody has anything to wait for. */
	private void allEnd() throws Exception {
		for (WorkerCall<Void> call : running.values()) {
			call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
	}

	private static List<String> wholeLines(Path file) throws Exception {
		String text = Files.readString(file);
		return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
	}

	/** Of each producer there must be the first items, without a gap: what was put later may have died with it. */
	private static void allOfEachProducer(Set<String> items) {
		Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
		for (String item : items) {
			int blank = item.indexOf(' ');
			numbers.computeIfAbsent(item.substring(0, blank), name -> new TreeSet<>())
					.add(Integer.valueOf(item.substring(blank + 1)));
		}
		assertThat(numbers).isNotEmpty().allSatisfy((name, all) -> assertThat(all.last()).isEqualTo(all.size() - 1));
	}

	private void nothingIsLeftOf(WorkQueue<String> queue) {
		Await.untilAsserted(() -> {
			QueueStatus status = status(queue);
			assertThat(status).isEqualTo(new QueueStatus(0, 0, 0, 0, 0, 0, 0, status.puts(), status.redelivered()));
		});
	}

	private QueueStatus status(WorkQueue<String> queue) {
		ServiceReference<ChannelService> service = context.getServiceReference(ChannelService.class);
		try {
			return context.getService(service).hub().queueStatus(queue.id()).orElseThrow();
		} finally {
			context.ungetService(service);
		}
	}
}
