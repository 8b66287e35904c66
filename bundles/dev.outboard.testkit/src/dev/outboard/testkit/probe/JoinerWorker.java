package dev.outboard.testkit.probe;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Task;
import dev.outboard.api.channel.WorkQueue;

/** Does what {@link Joiner} says. */
public final class JoinerWorker implements Joiner {

	/** Enough items for a load, and not more than a test can check. */
	private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

	@Override
	public int work(WorkQueue<String> from) throws InterruptedException {
		int count = 0;
		while (true) {
			try {
				from.take();
			} catch (ChannelClosedException e) {
				return count;
			}
			from.taskDone();
			count++;
		}
	}

	@Override
	public List<String> takeUndone(int count, WorkQueue<String> from) throws InterruptedException {
		List<String> taken = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			taken.add(from.take());
		}
		return taken;
	}

	@Override
	public int giveBack(WorkQueue<String> from) throws InterruptedException {
		try (Task<String> task = from.takeTask()) {
			return task.deliveries();
		}
	}

	@Override
	public void done(WorkQueue<String> queue) {
		queue.taskDone();
	}

	@Override
	public void feed(String name, WorkQueue<String> to) {
		try {
			for (int i = 0; true; i++) {
				to.put(name + ' ' + i);
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		} catch (InterruptedException | ChannelClosedException e) {
			// That is how it is asked to cease.
			return;
		}
	}

	@Override
	public void pass(WorkQueue<String> from, WorkQueue<String> to) throws InterruptedException {
		try {
			while (true) {
				try (Task<String> task = from.takeTask()) {
					to.put(task.item() + ' ' + task.deliveries());
					task.done();
				}
			}
		} catch (ChannelClosedException e) {
			// All is passed on.
			return;
		}
	}

	@Override
	public void note(WorkQueue<String> from, Path file) throws Exception {
		try (FileChannel notes = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			while (true) {
				notes.write(ByteBuffer.wrap((from.take() + '\n').getBytes(StandardCharsets.UTF_8)));
			}
		} catch (ChannelClosedException e) {
			// All is noted.
			return;
		}
	}

	@Override
	public void die(WorkQueue<String> from) throws InterruptedException {
		from.take();
		Runtime.getRuntime().halt(9);
	}
}
