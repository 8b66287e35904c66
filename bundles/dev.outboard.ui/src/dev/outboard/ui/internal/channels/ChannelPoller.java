package dev.outboard.ui.internal.channels;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;

/**
 * Reads all channels, and the contents of one, a few times a second, on a thread of its own, and shows them on the UI thread. Started and
 * stopped there, as often as one likes; while it is stopped, there is no thread.
 */
final class ChannelPoller {

	private static final int PAUSE_MILLIS = 300;

	private final Function<Optional<ContentsRequest>, ChannelsSnapshot> reader;
	private final Executor uiThread;
	private final Consumer<ChannelsSnapshot> shown;
	private final AtomicReference<ChannelsSnapshot> unseen = new AtomicReference<>();
	private Optional<ScheduledExecutorService> timer = Optional.empty();
	private volatile Optional<ContentsRequest> request = Optional.empty();

	/** @param shown called on the UI thread with what was read last */
	ChannelPoller(Function<Optional<ContentsRequest>, ChannelsSnapshot> reader, Executor uiThread, Consumer<ChannelsSnapshot> shown) {
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

	/** Reads the contents of a channel from now on, or those of none; at once where that is something else than before. */
	void ask(Optional<ContentsRequest> wanted) {
		if (!wanted.equals(request)) {
			request = wanted;
			timer.ifPresent(executor -> executor.execute(this::poll));
		}
	}

	void stop() {
		timer.ifPresent(ScheduledExecutorService::shutdown);
		timer = Optional.empty();
	}

	private void poll() {
		try {
			if (unseen.getAndSet(reader.apply(request)) == null) {
				uiThread.execute(this::show);
			}
		} catch (RuntimeException e) {
			ILog.of(ChannelPoller.class).error("The Channels view can't read the channels; it shows what it has"
					+ " seen last until it is opened again", e);
			throw e;
		}
	}

	private void show() {
		ChannelsSnapshot latest = unseen.getAndSet(null);
		if (timer.isPresent()) {
			shown.accept(latest);
		}
	}
}
