package dev.outboard.samples.courier;

import java.util.concurrent.ThreadLocalRandom;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.Task;
import dev.outboard.api.channel.WorkQueue;

/** The worker of {@link Courier}. */
public final class CourierWorker implements Courier {

	private static final int HIGHEST = 256;

	@Override
	public void sayHello(WorkQueue<String> to) throws InterruptedException {
		to.put("hello from pid=" + ProcessHandle.current().pid());
	}

	@Override
	public void sendNumbers(int count, Sender<Integer> to) throws InterruptedException {
		try (to) {
			for (int i = 0; i < count; i++) {
				to.send(i);
			}
		}
	}

	@Override
	public void sendSquares(Receiver<Integer> from, Sender<Integer> to) throws InterruptedException {
		try (to) {
			while (true) {
				int number = from.receive();
				to.send(number * number);
			}
		} catch (ChannelClosedException e) {
			// The end of the numbers is that of their squares.
			return;
		}
	}

	@Override
	public void produce(int count, WorkQueue<Integer> to) throws InterruptedException {
		try (to) {
			for (int i = 0; i < count; i++) {
				int item = ThreadLocalRandom.current().nextInt(HIGHEST + 1);
				to.put(item);
				System.out.println("item " + item + " appended to the queue; its size is " + to.size());
			}
		}
	}

	@Override
	public void consume(WorkQueue<Integer> from) throws InterruptedException {
		try {
			while (true) {
				System.out.println("item " + from.take() + " popped from the queue");
			}
		} catch (ChannelClosedException e) {
			System.out.println("the queue is empty");
		}
	}

	@Override
	public void putAndJoin(String kind, int count, WorkQueue<String> to) throws InterruptedException {
		for (int i = 0; i < count; i++) {
			to.put(kind + ' ' + i);
		}
		to.join();
	}

	@Override
	public void serve(WorkQueue<String> from, WorkQueue<String> said) throws InterruptedException {
		while (true) {
			try (Task<String> task = from.takeTask()) {
				said.put(task.item() + ", pid=" + ProcessHandle.current().pid());
				task.done();
			}
		}
	}

	@Override
	public void fill(SharedMap<Integer, Integer> map, int number) {
		map.put(number, 2 * number);
	}

	@Override
	public void append(SharedList<Long> list) {
		list.add(ProcessHandle.current().pid());
	}
}
