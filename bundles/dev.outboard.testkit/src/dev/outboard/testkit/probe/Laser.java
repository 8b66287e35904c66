package dev.outboard.testkit.probe;

import java.util.List;

import dev.outboard.api.contract.EmitsSignal;
import dev.outboard.api.contract.Overflow;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.api.contract.WritableProperty;

/** A contract with every kind of signal and property. */
public interface Laser {

	/** A record to announce. */
	record Reading(int number, String note) {
	}

	/** A signal to choose. */
	enum Line {
		STRICT, NEWEST, LOSSY, PLENTY
	}

	Signal<Reading> readings();

	@Overflow(value = Overflow.Policy.BLOCK, capacity = 4)
	Signal<Integer> strict();

	@Overflow(Overflow.Policy.LATEST)
	Signal<Integer> newest();

	@Overflow(value = Overflow.Policy.DROP_OLDEST, capacity = 4)
	Signal<Integer> lossy();

	/** Waits for whoever is behind, as long as signals do where nothing is said. */
	Signal<Integer> plenty();

	/** Takes the place of readings where most of them may be lost. */
	@Overflow(Overflow.Policy.DROP_OLDEST)
	Signal<Reading> glimpses();

	Signal<Void> blinked();

	Property<Integer> count();

	Property<Reading> last();

	/** From 1 to 1000. */
	WritableProperty<Integer> rate();

	/** Emits all from {@code first} to {@code last}, and counts each when it has been emitted. */
	void emit(Line line, int first, int last);

	/** Emits readings, or glimpses, with notes of so many characters, and counts each when it has been emitted. */
	void emitLarge(boolean glimpse, int number, int characters);

	/** Emits a glimpse for each of these numbers, with a note of so many characters, and counts none. */
	void glimpse(List<Integer> characters);

	/** Emits n on strict and on readings, in turn. */
	void alternate(int values);

	/** Emits on strict from several threads: 1000 times the thread's number and a running one. */
	void emitFromThreads(int threads, int valuesEach) throws InterruptedException;

	void blink();

	/** Sets count to each number up to {@code last}. */
	void countTo(int last);

	/** Sets last, and returns whether it was refused. */
	boolean setLast(Reading reading);

	void announceLast();

	/** Emits readings, and ends the worker in order. */
	void emitAndLeave(int readings);

	/** Emits readings, and exits from the worker's JVM. */
	void emitAndExit(int readings);

	@EmitsSignal
	int measure(int value);

	@EmitsSignal(postfix = "_done")
	Reading calibrate(int number);

	@EmitsSignal("scan: all/some")
	void scan();
}
