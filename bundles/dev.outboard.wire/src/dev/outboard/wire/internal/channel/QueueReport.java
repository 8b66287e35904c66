package dev.outboard.wire.internal.channel;

import java.nio.ByteBuffer;

import dev.outboard.wire.internal.codec.Output;

/** What a client is to tell the hub of the items of a queue that it was sent. Not thread-safe. */
final class QueueReport {

	private final ChannelCore core;
	private final boolean onDone;
	private Ranges taken = new Ranges();
	private Ranges finished = new Ranges();
	private Ranges givenBack = new Ranges();
	private boolean recalled;
	private long missing;

	/** @param onDone whether what was taken is still to be done with */
	QueueReport(ChannelCore core, boolean onDone) {
		this.core = core;
		this.onDone = onDone;
	}

	/** An item that was sent ahead was taken. */
	void taken(long number) {
		taken.add(number);
	}

	/** An item that was taken is done with; or, where it needn't be, has come. */
	void finished(long number) {
		finished.add(number);
	}

	/**
	 * Items that were sent ahead are wanted back: the hub waits for those that are given back, if there are any.
	 *
	 * @param end before this number none is left here
	 */
	void recalled(long end) {
		recalled = true;
		missing = Math.max(missing, end);
	}

	/** Items that were sent ahead are given back, from {@code first} up to, and without, {@code end}. */
	void givenBack(long first, long end) {
		givenBack.add(first, end);
	}

	/** Hands over what is to be told in a stage, and forgets it. */
	void collect(Unsent.Stage stage, Unsent.Batch into) {
		switch (stage) {
			case TAKEN -> collectTaken(into);
			case DONE -> {
				if (onDone) {
					add(into, Unsent.Stage.DONE, new Ranges(), finished);
					finished = new Ranges();
				}
			}
			case PUT -> {
				// Nothing is put here.
			}
		}
	}

	private void collectTaken(Unsent.Batch into) {
		if (onDone) {
			add(into, Unsent.Stage.TAKEN, taken, new Ranges());
		} else {
			add(into, Unsent.Stage.TAKEN, taken, finished);
			finished = new Ranges();
		}
		taken = new Ranges();
		if (recalled) {
			Output out = core.begin(QueueOperation.GIVE_BACK);
			out.writeLong(missing);
			givenBack.write(out);
			into.add(Unsent.Stage.TAKEN, out.toBuffer());
			givenBack = new Ranges();
			recalled = false;
			missing = 0;
		}
	}

	private void add(Unsent.Batch into, Unsent.Stage stage, Ranges takenNow, Ranges finishedNow) {
		if (!takenNow.isEmpty() || !finishedNow.isEmpty()) {
			into.add(stage, message(QueueOperation.REPORT, takenNow, finishedNow));
		}
	}

	private ByteBuffer message(QueueOperation operation, Ranges... ranges) {
		Output out = core.begin(operation);
		for (Ranges each : ranges) {
			each.write(out);
		}
		return out.toBuffer();
	}
}
