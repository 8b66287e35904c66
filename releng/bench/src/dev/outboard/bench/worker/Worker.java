package dev.outboard.bench.worker;

import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/** The worker of {@link Work}. */
public final class Worker implements Work {

	/** Every shared map and list of the bench has so many elements at first. */
	public static final int ELEMENTS = 1000;

	private final Signal.Emitter<Integer> ticks = new Signal.Emitter<>();
	private final Property.Source<Integer> level = new Property.Source<>(0);

	/** Something that is done many times. */
	private interface Step {
		void run(int index) throws InterruptedException;
	}

	private static long times(long count, Step step) {
		long start = System.nanoTime();
		try {
			for (long i = 0; i < count; i++) {
				step.run((int) i);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", e);
		}
		return System.nanoTime() - start;
	}

	@Override
	public int add(int a, int b) {
		return a + b;
	}

	@Override
	public int length(byte[] bytes) {
		return bytes.length;
	}

	@Override
	public int length(double[] numbers) {
		return numbers.length;
	}

	@Override
	public long takeNumbers(WorkQueue<Integer> from, long count) {
		return times(count, i -> from.take());
	}

	@Override
	public long takeBytes(WorkQueue<byte[]> from, long count) {
		return times(count, i -> from.take());
	}

	@Override
	public long putNumbers(WorkQueue<Integer> to, long count) {
		return times(count, to::put);
	}

	@Override
	public long doNumbers(WorkQueue<Integer> from) {
		return times(1, once -> {
			while (from.take() >= 0) {
				from.taskDone();
			}
			from.taskDone();
		});
	}

	@Override
	public long receiveNumbers(Receiver<Integer> from, long count) {
		return times(count, i -> from.receive());
	}

	@Override
	public long receiveBytes(Receiver<byte[]> from, long count) {
		return times(count, i -> from.receive());
	}

	@Override
	public long reflect(Connection<Integer, Integer> end) {
		return times(1, once -> {
			for (int number = end.receive(); number >= 0; number = end.receive()) {
				end.send(number);
			}
		});
	}

	@Override
	public long get(SharedMap<Integer, Integer> map, long count) {
		return times(count, i -> map.get(i % ELEMENTS));
	}

	@Override
	public long put(SharedMap<Integer, Integer> map, long count) {
		return times(count, i -> map.put(i % ELEMENTS, i));
	}

	@Override
	public long set(SharedMap<Integer, Integer> map, long count) {
		return times(count, i -> map.set(i % ELEMENTS, i)) + times(1, once -> map.get(0));
	}

	@Override
	public long get(SharedList<Integer> list, long count) {
		return times(count, i -> list.get(i % ELEMENTS));
	}

	@Override
	public long add(SharedList<Integer> list, long count) {
		return times(count, list::add);
	}

	@Override
	public Signal<Integer> ticks() {
		return ticks;
	}

	@Override
	public Property<Integer> level() {
		return level;
	}

	@Override
	public long tick(long count) {
		return times(count, ticks::emit);
	}

	@Override
	public long storm(long count) {
		int before = level.get();
		return times(count, i -> level.set(before + i + 1));
	}
}
