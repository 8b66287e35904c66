package dev.outboard.testkit.probe;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Does what {@link Relay} says. */
public final class RelayWorker implements Relay, WorkerLifecycle {

	private Channels channels;
	private Runnable atEnd = () -> {
	};

	@Override
	public void started(WorkerContext context) {
		channels = context.channels();
	}

	@Override
	public void stopping(StopReason reason) {
		atEnd.run();
		channels = null;
	}

	@Override
	public void relay(Job job, int count) throws InterruptedException {
		for (int i = 0; i < count; i++) {
			job.to().put(new Passed(job.from().take(), ProcessHandle.current().pid()));
		}
	}

	@Override
	public int drain(WorkQueue<String> from) throws InterruptedException {
		int count = 0;
		try {
			while (from.take() != null) {
				count++;
			}
		} catch (ChannelClosedException e) {
			return count;
		}
		throw new IllegalStateException("a queue gave a null");
	}

	@Override
	public void produce(String name, int count, WorkQueue<String> to) throws InterruptedException {
		for (int i = 0; i < count; i++) {
			to.put(name + ' ' + i);
		}
	}

	@Override
	public WorkQueue<String> make(String item) {
		WorkQueue<String> made = channels.queue(String.class);
		made.add(item);
		return made;
	}

	@Override
	public void putByName(String queue, String item) throws InterruptedException {
		channels.openQueue(queue, TypeToken.of(String.class)).put(item);
	}

	@Override
	public CompletionStage<String> takeLater(WorkQueue<String> from) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return from.take();
			} catch (InterruptedException e) {
				throw new CompletionException(e);
			}
		});
	}

	@Override
	public void takeSome(int count, WorkQueue<Integer> from) throws InterruptedException {
		for (int i = 0; i < count; i++) {
			from.take();
		}
	}

	@Override
	public void collectGarbage() {
		System.gc();
	}

	@Override
	public int takeSize(WorkQueue<byte[]> from) throws InterruptedException {
		return from.take().length;
	}

	@Override
	public void putAtEnd(int count, WorkQueue<String> to) {
		atEnd = () -> {
			for (int i = 0; i < count; i++) {
				to.add("item " + i);
			}
		};
	}
}
