package dev.outboard.samples.courier;

import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;

/** Brings things from one process to another. */
public interface Courier {

	/** Puts a greeting into a queue. */
	void sayHello(WorkQueue<String> to) throws InterruptedException;

	/** Sends the numbers from 0 up to {@code count}, exclusive, and then the end. */
	void sendNumbers(int count, Sender<Integer> to) throws InterruptedException;

	/** Sends the square of each number that comes, and the end when that has come. */
	void sendSquares(Receiver<Integer> from, Sender<Integer> to) throws InterruptedException;

	/** Puts random numbers from 0 to 256 into a queue, says so, and closes it. */
	void produce(int count, WorkQueue<Integer> to) throws InterruptedException;

	/** Takes numbers from a queue and says so, until it is closed and empty. */
	void consume(WorkQueue<Integer> from) throws InterruptedException;

	/** Puts items into a joinable queue, as in {@code apple 3}, and waits until all that are in it are done with. */
	void putAndJoin(String kind, int count, WorkQueue<String> to) throws InterruptedException;

	/** Takes items from a joinable queue, says so in another one, and is done with each, for as long as it may. */
	void serve(WorkQueue<String> from, WorkQueue<String> said) throws InterruptedException;

	/** Puts the double of a number into a map, by the number as a key. */
	void fill(SharedMap<Integer, Integer> map, int number);

	/** Appends the pid of the worker to a list. */
	void append(SharedList<Long> list);
}
