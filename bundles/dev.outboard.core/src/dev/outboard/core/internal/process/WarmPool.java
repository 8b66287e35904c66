package dev.outboard.core.internal.process;

import static java.lang.System.Logger.Level.DEBUG;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;

/**
 * Child JVMs that are started ahead: after the start of a worker, one for the next that is started in the same way. One
 * that nobody has wanted for a while ends, and so do those longest unused where they take too much memory together.
 * Whatever goes wrong with them only costs the time that they would save.
 */
final class WarmPool implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(WarmPool.class.getName());

	/** A JVM that has all it needs answers in less than a millisecond; a loaded machine may hold it up. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** A larger setup takes so long to cross that the start of a JVM hardly counts. */
	private static final int MOST_SETUP = 1024 * 1024;

	/** How many ways to start a worker are remembered. */
	private static final int MOST_SHELVES = 100;

	private final Launcher launcher;
	private final ScheduledThreadPoolExecutor maker = new ScheduledThreadPoolExecutor(1, task -> {
		Thread thread = new Thread(task, "outboard-spares");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});
	/** The longest unused first. */
	private final Map<WarmKey, WarmShelf> shelves = new LinkedHashMap<>(16, 0.75f, true);
	private boolean closed;

	/** Starts a JVM. */
	interface Launcher {

		/** Returns it when it is connected; {@code spare} hears of it. */
		ChildJvm launch(WarmOrder order, Spare spare) throws InterruptedException;
	}

	/** @param launcher called by one thread, for as long as a start takes */
	WarmPool(Launcher launcher) {
		this.launcher = launcher;
		maker.setRemoveOnCancelPolicy(true);
	}

	/** Returns whether a worker may be served by a JVM that was started ahead. */
	boolean mayServe(ChildStart start, StartOptions options) {
		if (WarmSettings.current().spares() == 0) {
			letGo(shelf -> true);
			return false;
		}
		return start.setup().length <= MOST_SETUP && WarmKey.fits(options)
				&& options.workingDirectory().map(Files::isDirectory).orElse(true);
	}

	/**
	 * Returns a JVM that becomes this worker; empty where none does, whyever.
	 *
	 * @param key   what the JVM must have been started with
	 * @param files what its files are like now
	 */
	Optional<ChildJvm> start(WarmKey key, FileStamps files, ChildStart start) throws InterruptedException {
		for (Spare spare = take(key); spare != null; spare = take(key)) {
			if (!spare.isFit(files)) {
				LOG.log(DEBUG, "a spare JVM is let go: it has ended, or its files have changed");
				spare.letGo();
				continue;
			}
			Duration most = start.limit().dividedBy(2);
			try {
				return Optional.of(
						spare.become(start.setup(), start.listener(), most.compareTo(PATIENCE) < 0 ? most : PATIENCE));
			} catch (IOException e) {
				LOG.log(DEBUG, () -> start.worker() + " starts in a new JVM, because a spare failed: " + e.getMessage());
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	private synchronized Spare take(WarmKey key) {
		WarmShelf shelf = shelves.get(key);
		return shelf == null ? null : shelf.poll();
	}

	/** Hears that a worker was started, and sees to it that a JVM will wait for the next. */
	void started(WarmOrder order) {
		WarmSettings settings = WarmSettings.current();
		synchronized (this) {
			WarmShelf shelf = shelves.computeIfAbsent(order.key(), key -> new WarmShelf(Spare.USUAL_MEMORY));
			shelf.orders(order);
			plan(shelf, settings);
			if (shelves.size() > MOST_SHELVES) {
				Iterator<WarmShelf> longestUnused = shelves.values().iterator();
				longestUnused.next().clear();
				longestUnused.remove();
			}
		}
	}

	private void plan(WarmShelf shelf, WarmSettings settings) {
		if (!closed && !shelf.planned && !shelf.unfit && shelf.size() < settings.spares()) {
			shelf.planned = true;
			maker.schedule(() -> fill(shelf), settings.delay().toMillis(), MILLISECONDS);
		}
	}

	private void fill(WarmShelf shelf) {
		WarmSettings settings = WarmSettings.current();
		WarmOrder order;
		synchronized (this) {
			order = shelf.order();
			if (shelf.size() >= settings.spares() || !isThere(shelf) || !makeRoom(shelf, settings.memory())) {
				shelf.planned = false;
				return;
			}
		}
		Optional<Spare> spare = FileStamps.of(order.files()).flatMap(files -> make(order, files));
		long memory = spare.map(Spare::memory).orElse(Spare.USUAL_MEMORY);
		synchronized (this) {
			shelf.planned = false;
			shelf.unfit = spare.isEmpty() || spare.get().talks();
			if (spare.isPresent() && (shelf.unfit || !isThere(shelf))) {
				spare.get().letGo();
			} else if (spare.isPresent()) {
				shelf.add(spare.get(), maker.schedule(() -> expire(spare.get()), settings.expiry().toMillis(), MILLISECONDS),
						memory);
				makeRoom(shelf, settings.memory() + memory);
				plan(shelf, settings);
			}
		}
	}

	private boolean isThere(WarmShelf shelf) {
		return !closed && shelves.get(shelf.order().key()) == shelf;
	}

	private Optional<Spare> make(WarmOrder order, FileStamps files) {
		Spare spare = new Spare(order.key(), files, this::ended);
		try {
			spare.await(launcher.launch(order, spare), order.limit());
			return Optional.of(spare);
		} catch (WorkerStartException e) {
			LOG.log(DEBUG, "no spare JVM can be had: " + e.getMessage(), e);
		} catch (InterruptedException e) {
			// The framework ends.
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}

	/** Lets go of those longest unused until one more for {@code shelf} fits in; false where it never does. */
	private boolean makeRoom(WarmShelf shelf, long most) {
		long left = most - shelf.memoryOfOne();
		long taken = shelves.values().stream().mapToLong(WarmShelf::memory).sum();
		for (Iterator<WarmShelf> all = shelves.values().iterator(); taken > left && all.hasNext();) {
			WarmShelf other = all.next();
			while (taken > left && other.size() > 0) {
				other.poll().letGo();
				taken -= other.memoryOfOne();
			}
		}
		return taken <= left;
	}

	private void expire(Spare spare) {
		if (remove(spare)) {
			LOG.log(DEBUG, "a spare JVM is let go: nobody wanted it");
			spare.letGo();
		}
	}

	/** It ended by itself. The next start of its kind has another one started. */
	private void ended(Spare spare) {
		remove(spare);
	}

	private synchronized boolean remove(Spare spare) {
		WarmShelf shelf = shelves.get(spare.key());
		return shelf != null && shelf.remove(spare);
	}

	/** Returns the process ids of those that wait. */
	synchronized List<Long> spares() {
		return shelves.values().stream().flatMap(WarmShelf::stream).map(Spare::pid).toList();
	}

	/** Ends those that have to do with a bundle, which is no longer what it was. */
	void forget(long bundle) {
		letGo(shelf -> shelf.order().bundles().contains(bundle));
	}

	private synchronized void letGo(Predicate<WarmShelf> which) {
		shelves.values().removeIf(shelf -> {
			boolean unwanted = which.test(shelf);
			if (unwanted) {
				shelf.clear();
			}
			return unwanted;
		});
	}

	@Override
	public void close() {
		synchronized (this) {
			closed = true;
		}
		maker.shutdownNow();
		letGo(shelf -> true);
	}
}
