package dev.outboard.ui.console.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a worker printed and logged that no console shows yet: the newest of it, bounded by characters. Thread-safe.
 */
final class Transcript {

	/** How much is kept for whoever opens a console later, in characters: some screens full. */
	static final int TAIL = 40_000;

	/** How much may wait for a console that is open, in characters. */
	static final int WAITING = 200_000;

	private static final Runnable NOBODY = () -> {
	};

	private final WorkerName worker;
	private final Deque<ConsoleLine> lines = new ArrayDeque<>();
	private Runnable listener = NOBODY;
	private int size;
	private long dropped;
	private boolean ended;

	Transcript(WorkerName worker) {
		this.worker = worker;
	}

	WorkerName worker() {
		return worker;
	}

	/** Adds a line; where there is no room, the oldest go. */
	void add(ConsoleLine line) {
		Runnable tell;
		synchronized (this) {
			lines.add(line);
			size += line.size();
			trim(listener == NOBODY ? TAIL : WAITING);
			tell = listener;
		}
		tell.run();
	}

	/** Says that the worker has ended, with its last line. */
	void end(ConsoleLine last) {
		synchronized (this) {
			ended = true;
		}
		add(last);
	}

	synchronized boolean isEnded() {
		return ended;
	}

	/** @param told run on any thread when lines have come, and at once */
	void open(Runnable told) {
		synchronized (this) {
			listener = told;
		}
		told.run();
	}

	/** Nobody takes lines any more. */
	synchronized void close() {
		listener = NOBODY;
		trim(TAIL);
	}

	/** Takes all lines; the first one says how many before it are missing, where some are. */
	synchronized List<ConsoleLine> take() {
		List<ConsoleLine> taken = new ArrayList<>(lines.size() + 1);
		if (dropped > 0) {
			taken.add(EventLines.ofDropped(dropped));
		}
		taken.addAll(lines);
		lines.clear();
		size = 0;
		dropped = 0;
		return taken;
	}

	private void trim(int room) {
		while (size > room && lines.size() > 1) {
			size -= lines.removeFirst().size();
			dropped++;
		}
	}
}
