package dev.outboard.testkit.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Announces as it is told, and by itself while it is constructed, when it is started and when it ends. */
public final class LaserWorker implements Laser, WorkerLifecycle {

	private final Signal.Emitter<Reading> readings = new Signal.Emitter<>();
	private final Signal.Emitter<Integer> strict = new Signal.Emitter<>();
	private final Signal.Emitter<Integer> plenty = new Signal.Emitter<>();
	private final Signal.Emitter<Integer> newest = new Signal.Emitter<>();
	private final Signal.Emitter<Integer> lossy = new Signal.Emitter<>();
	private final Signal.Emitter<Reading> glimpses = new Signal.Emitter<>();
	private final Signal.Emitter<Void> blinked = new Signal.Emitter<>();
	private final Property.Source<Integer> count = new Property.Source<>(0);
	private final Property.Source<Reading> last = new Property.Source<>(new Reading(0, "none"), LaserWorker::check);
	private final Property.Source<Integer> rate = new Property.Source<>(10, LaserWorker::checkRate);
	private final Map<Line, Signal.Emitter<Integer>> lines = Map.of(Line.STRICT, strict, Line.PLENTY, plenty,
			Line.NEWEST, newest, Line.LOSSY, lossy);
	private WorkerContext context;

	public LaserWorker() {
		readings.emit(new Reading(1, "constructor"));
		for (int i = 1; i <= 10; i++) {
			strict.emit(-i);
		}
		readings.emit(new Reading(2, "constructor"));
		count.set(7);
	}

	private static void check(Reading reading) {
		if (reading.number() < 0) {
			throw new IllegalArgumentException("a reading is not negative: " + reading.number());
		}
	}

	private static void checkRate(int rate) {
		if (rate < 1 || rate > 1000) {
			throw new IllegalArgumentException("a rate is 1 to 1000, not " + rate);
		}
	}

	@Override
	public void started(WorkerContext given) {
		context = given;
		readings.emit(new Reading(3, "started"));
	}

	@Override
	public void stopping(StopReason reason) {
		readings.emit(new Reading(4, "stopping"));
	}

	@Override
	public Signal<Reading> readings() {
		return readings;
	}

	@Override
	public Signal<Integer> strict() {
		return strict;
	}

	@Override
	public Signal<Integer> plenty() {
		return plenty;
	}

	@Override
	public Signal<Integer> newest() {
		return newest;
	}

	@Override
	public Signal<Integer> lossy() {
		return lossy;
	}

	@Override
	public Signal<Reading> glimpses() {
		return glimpses;
	}

	@Override
	public Signal<Void> blinked() {
		return blinked;
	}

	@Override
	public Property<Integer> count() {
		return count;
	}

	@Override
	public Property<Reading> last() {
		return last;
	}

	@Override
	public WritableProperty<Integer> rate() {
		return rate;
	}

	@Override
	public void emit(Line line, int first, int end) {
		for (int i = first; i <= end; i++) {
			lines.get(line).emit(i);
			count.set(i);
		}
	}

	@Override
	public void emitLarge(boolean glimpse, int number, int characters) {
		String note = "x".repeat(characters);
		for (int i = 1; i <= number; i++) {
			(glimpse ? glimpses : readings).emit(new Reading(i, note));
			count.set(i);
		}
	}

	@Override
	public void glimpse(List<Integer> characters) {
		characters.forEach(count -> glimpses.emit(new Reading(count, "x".repeat(count))));
	}

	@Override
	public void alternate(int values) {
		for (int i = 1; i <= values; i++) {
			strict.emit(i);
			readings.emit(new Reading(i, "alternate"));
		}
	}

	@Override
	public void emitFromThreads(int threads, int valuesEach) throws InterruptedException {
		List<Thread> running = new ArrayList<>();
		for (int t = 1; t <= threads; t++) {
			int number = t;
			running.add(Thread.ofPlatform().daemon().start(() -> {
				for (int i = 0; i < valuesEach; i++) {
					strict.emit(number * 1000 + i);
				}
			}));
		}
		for (Thread thread : running) {
			thread.join();
		}
	}

	@Override
	public void blink() {
		blinked.emit(null);
	}

	@Override
	public void countTo(int end) {
		for (int i = 1; i <= end; i++) {
			count.set(i);
		}
	}

	@Override
	public boolean setLast(Reading reading) {
		try {
			last.set(reading);
			return false;
		} catch (IllegalArgumentException e) {
			return true;
		}
	}

	@Override
	public void announceLast() {
		last.announce();
	}

	@Override
	public void emitAndLeave(int number) {
		for (int i = 1; i <= number; i++) {
			readings.emit(new Reading(i, "leaving"));
		}
		context.exit(0);
	}

	@Override
	public void emitAndExit(int number) {
		for (int i = 1; i <= number; i++) {
			readings.emit(new Reading(i, "exiting"));
		}
		System.exit(3);
	}

	@Override
	public int measure(int value) {
		return value;
	}

	@Override
	public Reading calibrate(int number) {
		return new Reading(number, "calibrated");
	}

	@Override
	public void scan() {
		blinked.emit(null);
	}
}
