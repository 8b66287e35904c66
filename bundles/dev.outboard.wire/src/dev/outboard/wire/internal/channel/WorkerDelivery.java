package dev.outboard.wire.internal.channel;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the listeners that a worker has on one channel on a thread that is there while changes come. */
final class WorkerDelivery implements Delivery {

	private static final long IDLE_MILLIS = 200;

	@Override
	public Executor executor(String name) {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, IDLE_MILLIS, TimeUnit.MILLISECONDS,
				new LinkedBlockingQueue<>(), task -> {
					Thread thread = new Thread(task, name);
					thread.setDaemon(true);
					thread.setContextClassLoader(loader);
					return thread;
				});
		executor.allowCoreThreadTimeOut(true);
		return executor;
	}

	@Override
	public void failed(String what, Throwable failure) {
		System.getLogger("dev.outboard.channel").log(Level.WARNING, what, failure);
	}
}
