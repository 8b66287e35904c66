package dev.outboard.bench.outboard;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Pipe;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.bench.agent.Agent;
import dev.outboard.bench.agent.Figures;
import dev.outboard.bench.agent.Latencies;
import dev.outboard.bench.agent.Measure;
import dev.outboard.bench.worker.Work;

/** Queues and pipes, from here to a worker; a joinable queue between two workers that put and two that take. */
final class ChannelMeasures {

	private static final int LARGE = 64 * 1024;
	private static final int LARGE_AT_ONCE = 64;

	private final Services services;

	ChannelMeasures(Services services) {
		this.services = services;
	}

	void addTo(Agent agent) {
		agent.with("queue", size -> size.equals("int") ? numberQueue() : byteQueue(Integer.parseInt(size))) //
				.with("pipe", size -> size.equals("int") ? numberPipe() : bytePipe(Integer.parseInt(size))) //
				.with("pipe-trip", argument -> pipeTrip()) //
				.with("joinable", argument -> joinable());
	}

	private Measure numberQueue() throws Exception {
		WorkerHandle<Work> worker = services.start();
		WorkQueue<Integer> queue = services.channels().queue(Integer.class);
		return Measure.ofWork(n -> {
			WorkerCall<Long> taken = worker.call(w -> w.takeNumbers(queue, n));
			for (long i = 0; i < n; i++) {
				queue.put((int) i);
			}
			taken.join();
		});
	}

	private Measure byteQueue(int size) throws Exception {
		WorkerHandle<Work> worker = services.start();
		byte[] item = new byte[size];
		WorkQueue<byte[]> queue = services.channels().queue(byte[].class,
				size < LARGE ? QueueOptions.unbounded() : QueueOptions.bounded(LARGE_AT_ONCE));
		return Measure.ofWork(n -> {
			WorkerCall<Long> taken = worker.call(w -> w.takeBytes(queue, n));
			for (long i = 0; i < n; i++) {
				queue.put(item);
			}
			taken.join();
		});
	}

	private Measure numberPipe() throws Exception {
		WorkerHandle<Work> worker = services.start();
		return Measure.ofWork(n -> {
			OneWayPipe<Integer> pipe = services.channels().oneWayPipe(Integer.class);
			WorkerCall<Long> received = worker.call(w -> w.receiveNumbers(pipe.receiver(), n));
			for (long i = 0; i < n; i++) {
				pipe.sender().send((int) i);
			}
			received.join();
			pipe.close();
		});
	}

	private Measure bytePipe(int size) throws Exception {
		WorkerHandle<Work> worker = services.start();
		byte[] item = new byte[size];
		return Measure.ofWork(n -> {
			OneWayPipe<byte[]> pipe = services.channels().oneWayPipe(byte[].class);
			WorkerCall<Long> received = worker.call(w -> w.receiveBytes(pipe.receiver(), n));
			for (long i = 0; i < n; i++) {
				pipe.sender().send(item);
			}
			received.join();
			pipe.close();
		});
	}

	private Measure pipeTrip() throws Exception {
		WorkerHandle<Work> worker = services.start();
		Pipe<Integer, Integer> pipe = services.channels().pipe(Integer.class, Integer.class);
		worker.call(w -> w.reflect(pipe.second()));
		return Measure.ofEach(trip(pipe));
	}

	private static Latencies.Call trip(Pipe<Integer, Integer> pipe) {
		return () -> {
			pipe.first().send(1);
			pipe.first().receive();
		};
	}

	private Measure joinable() throws Exception {
		List<WorkerHandle<Work>> four = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			four.add(services.start());
		}
		return n -> {
			WorkQueue<Integer> queue = services.channels().queue(Integer.class, QueueOptions.unbounded().onDone());
			WorkerCall<Long> firstTaker = four.get(2).call(w -> w.doNumbers(queue));
			WorkerCall<Long> secondTaker = four.get(3).call(w -> w.doNumbers(queue));
			long start = System.nanoTime();
			WorkerCall<Long> firstPutter = four.get(0).call(w -> w.putNumbers(queue, n / 2));
			WorkerCall<Long> secondPutter = four.get(1).call(w -> w.putNumbers(queue, n - n / 2));
			firstPutter.join();
			secondPutter.join();
			queue.join();
			long elapsed = System.nanoTime() - start;
			// each of the two takes one of these, and goes
			queue.put(-1);
			queue.put(-1);
			firstTaker.join();
			secondTaker.join();
			queue.close();
			return Figures.elapsed(elapsed);
		};
	}
}
