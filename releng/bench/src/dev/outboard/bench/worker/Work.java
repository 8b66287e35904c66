package dev.outboard.bench.worker;

import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;

/** The contract of what the bench has done in workers. Functions that do something many times return nanoseconds. */
public interface Work {

	/** Adds. */
	int add(int a, int b);

	/** Takes bytes, and says how many. */
	int length(byte[] bytes);

	/** Takes numbers, and says how many. */
	int length(double[] numbers);

	/** Takes so many numbers from a queue. */
	long takeNumbers(WorkQueue<Integer> from, long count);

	/** Takes so many items from a queue. */
	long takeBytes(WorkQueue<byte[]> from, long count);

	/** Puts so many numbers into a queue, to be done with by others. */
	long putNumbers(WorkQueue<Integer> to, long count);

	/** Takes numbers from a joinable queue, and is done with each, until a negative one comes. */
	long doNumbers(WorkQueue<Integer> from);

	/** Receives so many numbers. */
	long receiveNumbers(Receiver<Integer> from, long count);

	/** Receives so many items. */
	long receiveBytes(Receiver<byte[]> from, long count);

	/** Sends back each number that it receives, until a negative one comes. */
	long reflect(Connection<Integer, Integer> end);

	/** Reads from a map. */
	long get(SharedMap<Integer, Integer> map, long count);

	/** Writes to a map, and waits for each to be done. */
	long put(SharedMap<Integer, Integer> map, long count);

	/** Writes to a map, and waits for none to be done. */
	long set(SharedMap<Integer, Integer> map, long count);

	/** Reads from a list. */
	long get(SharedList<Integer> list, long count);

	/** Appends to a list, and waits for each to be done. */
	long add(SharedList<Integer> list, long count);

	/** Announces the numbers from zero on. */
	Signal<Integer> ticks();

	/** A number that changes. */
	Property<Integer> level();

	/** Emits so many ticks. */
	long tick(long count);

	/** Sets the level so many times. */
	long storm(long count);
}
