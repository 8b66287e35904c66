package dev.outboard.testkit.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.contract.EmitsSignal;

/** A contract with every shape of function. */
public interface Probe extends ProbeBase<String> {

	/** A record to send around. */
	record Point(int x, int y, String label) {
	}

	/** A record whose constructor is strict. */
	record Positive(int value) {
		public Positive {
			if (value <= 0) {
				throw new IllegalArgumentException("not positive: " + value);
			}
		}
	}

	/** An enum to send around. */
	enum Colour {
		RED, GREEN
	}

	int add(int a, int b);

	String add(String a, String b);

	boolean not(boolean value);

	double half(double value);

	Integer boxed(Integer value);

	String text(String value);

	byte[] bytes(byte[] value);

	Optional<Path> path(Path value);

	Map<String, List<Point>> map(Map<String, Set<Point>> value);

	Colour other(Colour value);

	Positive positive(Point value);

	@EmitsSignal("announced")
	String announce(String value);

	@EmitsSignal("nothing_announced")
	void announceNothing();

	default String viaDefault(String value) {
		return "default " + text(value) + " in " + pid();
	}

	CompletionStage<String> later(String value);

	CompletionStage<Void> neverDone();

	void nothing();

	void fail(String message) throws IOException;

	/** Throws an exception of a class of the worker's own, which fails when it is asked for its message or its cause. */
	void failBadly();

	/** Returns a path that nothing outside this JVM could use, so that it can't be sent. */
	Path unsendable();

	Exception asData(String message);

	/** Adds to what {@link #order()} returns. */
	void note(String value);

	List<String> order();

	/** Waits until it is interrupted, and notes that. */
	void waitForInterrupt();

	/** Makes {@code mark} when it runs, waits until it is interrupted, and notes that. */
	void holdUntilInterrupted(Path mark) throws IOException;

	/** Makes {@code mark} when it runs, and heeds no interrupt until {@code release} is there. */
	void holdWhatever(Path mark, Path release) throws IOException;

	/** Waits until as many calls of this function run at the same time, and returns the names of their threads. */
	Set<String> meet(int calls) throws Exception;

	/** Has the thread that runs this interrupted so many times, a millisecond apart, from now on. */
	void interruptLater(int times);

	/** Takes that long, and returns it. */
	int take(int microseconds);

	/** Waits for the release. */
	String waitForRelease();

	long pid();

	String environment(String name);

	String property(String name);

	Path workingDirectory();

	List<String> jvmArguments();

	String classPath();

	String threadName();

	void print(String out, String err);

	void printMany(int lines);

	void loop();

	void exit(int status);

	void exhaustHeap();

	/** Starts a grandchild that outlives its parent if nobody ends it, and returns its process id. */
	long startGrandchild() throws IOException;

}
