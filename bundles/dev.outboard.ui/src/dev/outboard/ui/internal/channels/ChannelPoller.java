package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;

/**
 * Reads all channels a few times a second, on a thread of its own, and shows them on the UI thread. Started and
 * stopped there, as often as one likes; while it is stopped, there is no thread.
 */
final class ChannelPoller {

	private static final int PAUSE_MILLIS = 300;

	private final Supplier<List<ChannelRow>> reader;
	private final Executor uiThread;
	private final Consumer<List<ChannelRow>> shown;
	private final AtomicReference<List<ChannelRow>> unseen = new AtomicReference<>();
	private Optional<ScheduledExecutorService> timer = Optional.empty();

	/** @param shown called on the UI thread with what was read last */
	ChannelPoller(Supplier<List<ChannelRow>> reader, Executor uiThread, Consumer<List<ChannelRow>> shown) {
		this.reader = reader;
		this.uiThread = uiThread;
		this.shown = shown;
	}

	void start() {
		if (timer.isEmpty()) {
			ScheduledExecutorService created = Executors
					.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outboard-channels-view").factory());
			created.scheduleWithFixedDelay(this::poll, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
			timer = Optional.of(created);
		}
	}

	void stop() {
		timer.ifPresent(ScheduledExecutorService::shutdown);
		timer = Optional.empty();
	}

	private void poll() {
		try {
			if (unseen.getAndSet(reader.get()) == null) {
				uiThread.execute(this::show);
			}
		} catch (RuntimeException e) {
			ILog.of(ChannelPoller.class).error("The Channels view can't read the channels; it shows what it has"
					+ " seen last until it is opened again", e);
			throw e;
		}
	}

	private void show() {
		List<ChannelRow> latest = unseen.getAndSet(null);
		if (timer.isPresent()) {
			shown.accept(latest);
		}
	}
}
