package dev.outboard.host.tests.worker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where a test and the worker that it serves in the same JVM meet. */
public final class Stage {

	private static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();
	private static final Semaphore PERMITS = new Semaphore(0);
	private static final Map<String, CompletableFuture<String>> FUTURES = new ConcurrentHashMap<>();
	private static final List<String> WRONGS = new CopyOnWriteArrayList<>();

	private Stage() {
	}

	/** Forgets what was before. */
	public static void clear() {
		EVENTS.clear();
		PERMITS.drainPermits();
		FUTURES.clear();
		WRONGS.clear();
	}

	/** The worker's side: tells the test something. */
	public static void tell(String event) {
		EVENTS.add(event);
	}

	/** The worker's side: waits for {@link #permit()}. */
	public static void awaitPermit() throws InterruptedException {
		PERMITS.acquire();
	}

	/** Lets one that waits go on. */
	public static void permit() {
		PERMITS.release();
	}

	/** Waits for the next thing that the worker tells. */
	public static String nextEvent() throws InterruptedException {
		String event = EVENTS.poll(1, TimeUnit.MINUTES);
		if (event == null) {
			throw new AssertionError("the worker told nothing");
		}
		return event;
	}

	/** Returns what the worker has told and nobody has taken. */
	public static List<String> eventsLeft() {
		return List.copyOf(EVENTS);
	}

	/** Returns the future of that name: that which the worker's functions return. */
	public static CompletableFuture<String> future(String name) {
		return FUTURES.computeIfAbsent(name, unused -> new CompletableFuture<>());
	}

	/** The worker's side: remembers that something was not as it must be. */
	public static void complain(String wrong) {
		WRONGS.add(wrong);
	}

	public static List<String> complaints() {
		return List.copyOf(WRONGS);
	}
}
