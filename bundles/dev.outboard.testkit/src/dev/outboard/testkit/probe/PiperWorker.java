package dev.outboard.testkit.probe;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.Pipe;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Does what {@link Piper} says. */
public final class PiperWorker implements Piper, WorkerLifecycle {

	private volatile Connection<String, String> kept;
	private WorkerContext context;

	public PiperWorker() {
	}

	/** Says through {@code end}, in each incarnation, that it has started, where it can. */
	public PiperWorker(Connection<String, String> end) {
		kept = end;
	}

	@Override
	public void started(WorkerContext given) throws InterruptedException {
		context = given;
		if (kept != null) {
			try {
				kept.send("incarnation " + given.incarnation());
			} catch (ChannelClosedException e) {
				kept = null;
			}
		}
	}

	@Override
	public void stopping(StopReason reason) {
		kept = null;
	}

	@Override
	public void square(Connection<Long, Integer> end) throws InterruptedException {
		try (end) {
			while (true) {
				long number = end.receive();
				end.send(number * number);
			}
		} catch (ChannelClosedException e) {
			return;
		}
	}

	@Override
	public int passOn(Ends ends) throws InterruptedException {
		int count = 0;
		try {
			for (;; count++) {
				ends.to().send(ends.from().receive());
			}
		} catch (ChannelClosedException e) {
			ends.to().close();
			return count;
		}
	}

	@Override
	public List<Integer> collect(Receiver<Integer> from) throws InterruptedException {
		List<Integer> all = new ArrayList<>();
		try {
			while (true) {
				all.add(from.receive());
			}
		} catch (ChannelClosedException e) {
			return all;
		}
	}

	@Override
	public Receiver<Integer> takeOne(Receiver<Integer> from) throws InterruptedException {
		from.receive();
		return from;
	}

	@Override
	public Receiver<Integer> takeOneAnyway(Receiver<Integer> from, Sender<Integer> started) throws InterruptedException {
		started.send(0);
		while (true) {
			try {
				from.receive();
				return from;
			} catch (InterruptedException e) {
				// It was interrupted by the cancellation, which it is not to heed.
				continue;
			}
		}
	}

	@Override
	public void workAfterOne(Receiver<Integer> from, Sender<Integer> received) throws InterruptedException {
		received.send(from.receive());
		while (!Thread.currentThread().isInterrupted()) {
			Thread.onSpinWait();
		}
	}

	@Override
	public void produce(int count, Sender<Integer> to) throws InterruptedException {
		for (int i = 0; i < count; i++) {
			to.send(i);
		}
	}

	@Override
	public int flood(int size, Sender<byte[]> to) throws InterruptedException {
		int count = 0;
		try {
			for (byte[] bytes = new byte[size];; count++) {
				to.send(bytes);
			}
		} catch (ChannelClosedException e) {
			return count;
		}
	}

	@Override
	public Connection<String, String> echo() {
		Channels channels = context.channels();
		Pipe<String, String> pipe = channels.pipe(String.class, String.class);
		Thread.ofPlatform().name("piper-echo").daemon().start(() -> echo(pipe.first()));
		return pipe.second();
	}

	private static void echo(Connection<String, String> end) {
		try (end) {
			while (true) {
				end.send(end.receive());
			}
		} catch (ChannelClosedException e) {
			return;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void keep(Connection<String, String> end) {
		kept = end;
	}

	@Override
	public void keepBoth(Connection<String, String> end, Connection<String, String> other) {
		kept = end;
	}

	@Override
	public void forget() {
		kept = null;
	}

	@Override
	public void collectGarbage() {
		System.gc();
	}

	@Override
	public int await(Receiver<Integer> signal) throws InterruptedException {
		return signal.receive();
	}

	@Override
	public int awaitWith(Receiver<Integer> signal, Sender<Integer> other) throws InterruptedException {
		try (other) {
			return signal.receive();
		}
	}

	@Override
	public String closedMeanwhile(Receiver<Integer> end, Receiver<Integer> signal) throws InterruptedException {
		end.receive();
		Thread closing = Thread.ofPlatform().daemon().start(() -> {
			while (!signal.poll()) {
				Thread.onSpinWait();
			}
			end.close();
		});
		try {
			return "received " + end.receive();
		} catch (ChannelClosedException e) {
			return e.getMessage();
		} finally {
			closing.join();
		}
	}

	@Override
	public void exit(int status) {
		context.exit(status);
	}
}
