package dev.outboard.testkit.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Does what {@link Probe} says. */
public final class ProbeWorker implements Probe {

	private final Set<String> met = new HashSet<>();
	private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

	@Override
	public int add(int a, int b) {
		return a + b;
	}

	@Override
	public String add(String a, String b) {
		return a + b;
	}

	@Override
	public boolean not(boolean value) {
		return !value;
	}

	@Override
	public double half(double value) {
		return value / 2;
	}

	@Override
	public Integer boxed(Integer value) {
		return value;
	}

	@Override
	public String text(String value) {
		return value;
	}

	@Override
	public byte[] bytes(byte[] value) {
		return value;
	}

	@Override
	public Optional<Path> path(Path value) {
		return Optional.ofNullable(value);
	}

	@Override
	public Map<String, List<Point>> map(Map<String, Set<Point>> value) {
		Map<String, List<Point>> result = new TreeMap<>();
		value.forEach((key, points) -> result.put(key, List.copyOf(points)));
		return result;
	}

	@Override
	public Colour other(Colour value) {
		return value == Colour.RED ? Colour.GREEN : Colour.RED;
	}

	@Override
	public Positive positive(Point value) {
		return new Positive(value.x());
	}

	@Override
	public String announce(String value) {
		return value;
	}

	@Override
	public void announceNothing() {
		notes.add("announced");
	}

	@Override
	public CompletionStage<String> later(String value) {
		return CompletableFuture.supplyAsync(() -> {
			if (value.isEmpty()) {
				throw new IllegalStateException("empty");
			}
			return "later " + value;
		});
	}

	@Override
	public CompletionStage<Void> neverDone() {
		CompletableFuture<Void> stage = new CompletableFuture<>();
		stage.whenComplete((nothing, failure) -> notes.add("cancelled " + stage.isCancelled()));
		return stage;
	}

	@Override
	public void nothing() {
		notes.add("nothing");
	}

	@Override
	public void fail(String message) throws IOException {
		throw new IOException(message, new IllegalStateException("the cause"));
	}

	@Override
	public void failBadly() {
		throw new BadException();
	}

	@Override
	public Path unsendable() {
		return Path.of(URI.create("jrt:/java.base"));
	}

	@Override
	public Exception asData(String message) {
		return new IllegalStateException(message);
	}

	@Override
	public void note(String value) {
		notes.add(value);
	}

	@Override
	public List<String> order() {
		return List.copyOf(notes);
	}

	@Override
	public void waitForInterrupt() {
		System.out.println("waiting");
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			notes.add("interrupted");
		}
	}

	@Override
	public void holdUntilInterrupted(Path mark) throws IOException {
		Files.createFile(mark);
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			notes.add("interrupted");
		}
	}

	@Override
	public void holdWhatever(Path mark, Path release) throws IOException {
		Files.createFile(mark);
		while (!Files.exists(release)) {
			LockSupport.parkNanos(1_000_000);
			Thread.interrupted();
		}
	}

	@Override
	public Set<String> meet(int calls) throws Exception {
		synchronized (met) {
			met.add(Thread.currentThread().getName());
			met.notifyAll();
			while (met.size() < calls) {
				met.wait();
			}
			return Set.copyOf(met);
		}
	}

	@Override
	public void interruptLater(int times) {
		Thread worker = Thread.currentThread();
		Thread.ofPlatform().daemon().name("probe-interrupts").start(() -> {
			for (int i = 0; i < times; i++) {
				worker.interrupt();
				LockSupport.parkNanos(1_000_000);
			}
			notes.add("interrupted " + times + " times");
		});
	}

	@Override
	public int take(int microseconds) {
		LockSupport.parkNanos(microseconds * 1000L);
		return microseconds;
	}

	@Override
	public String waitForRelease() {
		try {
			new CountDownLatch(1).await();
			return "released";
		} catch (InterruptedException e) {
			return "interrupted";
		}
	}

	@Override
	public long pid() {
		return ProcessHandle.current().pid();
	}

	@Override
	public String environment(String name) {
		return System.getenv(name);
	}

	@Override
	public String property(String name) {
		return System.getProperty(name);
	}

	@Override
	public Path workingDirectory() {
		return Path.of("").toAbsolutePath();
	}

	@Override
	public List<String> jvmArguments() {
		return ManagementFactory.getRuntimeMXBean().getInputArguments();
	}

	@Override
	public String classPath() {
		return System.getProperty("java.class.path");
	}

	@Override
	public String threadName() {
		return Thread.currentThread().getName();
	}

	@Override
	public void print(String out, String err) {
		System.out.println(out);
		System.err.println(err);
	}

	@Override
	public void printMany(int lines) {
		for (int i = 0; i < lines; i++) {
			System.out.println("line " + i);
		}
	}

	@Override
	public void loop() {
		System.out.println("looping");
		long sum = 0;
		for (int i = 0; i >= 0; i = i + 1 & 0x3fff_ffff) {
			sum += i;
		}
		notes.add("sum " + sum);
	}

	@Override
	public void exit(int status) {
		System.exit(status);
	}

	@Override
	public void exhaustHeap() {
		List<byte[]> hoard = new ArrayList<>();
		while (hoard.size() < Integer.MAX_VALUE) {
			hoard.add(new byte[1024 * 1024]);
		}
	}

	@Override
	public long startGrandchild() throws IOException {
		return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("java.class.path"), Forever.class.getName()).start().pid();
	}
}
