package dev.outboard.testkit.probe;

import java.nio.file.Path;
import java.util.List;

import dev.outboard.api.channel.WorkQueue;

/** A contract for producers and consumers of joinable queues, and for such as are killed. */
public interface Joiner {

	/** Takes items, each done with at once, until the queue is closed and empty; returns how many there were. */
	int work(WorkQueue<String> from) throws InterruptedException;

	/** Takes so many items, and doesn't say that they are done with. */
	List<String> takeUndone(int count, WorkQueue<String> from) throws InterruptedException;

	/** Takes an item as a task, gives it back, and returns how often it was delivered. */
	int giveBack(WorkQueue<String> from) throws InterruptedException;

	/** Says that an item is done with. */
	void done(WorkQueue<String> queue);

	/** Puts items numbered from 0, as in {@code name 0}, until it is interrupted or the queue is closed. */
	void feed(String name, WorkQueue<String> to);

	/** Passes items on, each followed by how often it was delivered, until the queue is closed and empty. */
	void pass(WorkQueue<String> from, WorkQueue<String> to) throws InterruptedException;

	/** Appends each item to a file, as a line, until the queue is closed and empty. */
	void note(WorkQueue<String> from, Path file) throws Exception;

	/** Ends the process while an item is being worked on. */
	void die(WorkQueue<String> from) throws InterruptedException;
}
