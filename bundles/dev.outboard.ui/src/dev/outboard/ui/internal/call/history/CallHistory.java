package dev.outboard.ui.internal.call.history;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.ui.internal.table.Rows;

/**
 * The last calls that were made, the newest first, in this run of the workbench and those before. To be used on the UI
 * thread; the file is read and written elsewhere.
 */
public final class CallHistory implements Rows<HistoryEntry> {

	/** How many calls are kept. */
	public static final int CAPACITY = 200;

	private static final long WRITE_AFTER_MILLIS = 200;

	private static CallHistory shared;

	private final Deque<HistoryEntry> newestFirst = new ArrayDeque<>();
	private List<HistoryEntry> rows = List.of();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Job writer;
	private volatile List<HistoryEntry> unwritten = List.of();
	private boolean loaded;

	/**
	 * Begins to read {@code file}.
	 *
	 * @param uiThread where what was read is added
	 */
	public CallHistory(HistoryFile file, Executor uiThread) {
		writer = Job.createSystem(Messages.job_write, (ICoreRunnable) monitor -> file.write(unwritten));
		CompletableFuture.supplyAsync(file::read, task -> Thread.ofVirtual().name("outboard-call-history").start(task))
				.thenAcceptAsync(this::loaded, uiThread);
	}

	/** Returns the one that all Call views show. */
	public static CallHistory shared(Executor uiThread) {
		if (shared == null) {
			shared = new CallHistory(new HistoryFile(CallHistory::place), uiThread);
		}
		return shared;
	}

	private static Path place() {
		return Platform.getStateLocation(FrameworkUtil.getBundle(CallHistory.class)).append("calls.json").toPath();
	}

	/** Runs {@code listener} after each change, until it is removed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Undoes {@link #addListener}. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Adds a call. */
	public void add(HistoryEntry entry) {
		newestFirst.addFirst(entry);
		changed();
	}

	/** Forgets all calls. */
	public void clear() {
		newestFirst.clear();
		changed();
	}

	@Override
	public int size() {
		return rows.size();
	}

	@Override
	public HistoryEntry get(int index) {
		return rows.get(index);
	}

	/** Calls made while the file was read are newer than those in it. */
	private void loaded(List<HistoryEntry> read) {
		boolean early = !newestFirst.isEmpty();
		newestFirst.addAll(read);
		loaded = true;
		if (early || !read.isEmpty()) {
			changed();
		}
	}

	private void changed() {
		while (newestFirst.size() > CAPACITY) {
			newestFirst.removeLast();
		}
		rows = new ArrayList<>(newestFirst);
		if (loaded) {
			unwritten = rows;
			writer.schedule(WRITE_AFTER_MILLIS);
		}
		listeners.forEach(Runnable::run);
	}
}
