package dev.outboard.testkit.probe;

import java.util.concurrent.CompletionStage;

import dev.outboard.api.channel.WorkQueue;

/** A contract for the other end of queues. */
public interface Relay {

	/** What came to pass on, and by whom. */
	record Passed(String text, long pid) {
	}

	/** Both ends of a piece of work, as a field of a record that crosses. */
	record Job(WorkQueue<String> from, WorkQueue<Passed> to) {
	}

	/** Takes so many items, and puts each into the other queue. */
	void relay(Job job, int count) throws InterruptedException;

	/** Takes items until the queue is closed and empty, and returns how many there were. */
	int drain(WorkQueue<String> from) throws InterruptedException;

	/** Puts items numbered from 0, as in {@code name 0}. */
	void produce(String name, int count, WorkQueue<String> to) throws InterruptedException;

	/** Returns a queue made by the worker, which holds the one item given. */
	WorkQueue<String> make(String item);

	/** Opens a queue by its name and puts an item into it. */
	void putByName(String queue, String item) throws InterruptedException;

	/** Completes with the next item, which somebody else waits for than the worker's own thread. */
	CompletionStage<String> takeLater(WorkQueue<String> from);

	/** Takes so many items. */
	void takeSome(int count, WorkQueue<Integer> from) throws InterruptedException;

	/** Has the garbage collector look for queues that are not held any more. */
	void collectGarbage();

	/** Takes an item and returns its size. */
	int takeSize(WorkQueue<byte[]> from) throws InterruptedException;

	/** Puts so many items when the worker is asked to stop. */
	void putAtEnd(int count, WorkQueue<String> to);
}
