package dev.outboard.wire.internal.message;

import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * What a call has reported to its progress monitor since the report before.
 *
 * @param task           the main task that was begun; null when none was
 * @param total          its total work; of no meaning without {@code task}
 * @param taskName       the name that the task was given; null for none
 * @param subTask        the name of the subtask; null for none
 * @param worked         the units of work done
 * @param internalWorked the parts of units of work done
 * @param done           whether the main task was done
 */
public record ProgressReport(String task, int total, String taskName, String subTask, long worked,
		double internalWorked, boolean done) {

	/** Reports nothing. */
	public static final ProgressReport NONE = new ProgressReport(null, 0, null, null, 0, 0, false);

	private static final int LONGEST_NAME = 1024;

	public ProgressReport {
		task = cut(task);
		taskName = cut(taskName);
		subTask = cut(subTask);
	}

	/** Returns what this and then {@code later} come to: names give way to later ones, work adds up. */
	public ProgressReport then(ProgressReport later) {
		boolean begins = later.task != null;
		return new ProgressReport(begins ? later.task : task, begins ? later.total : total,
				begins || later.taskName != null ? later.taskName : taskName,
				later.subTask != null ? later.subTask : subTask, worked + later.worked,
				internalWorked + later.internalWorked, done || later.done);
	}

	/** Appends this. */
	public void write(Output out) {
		out.writeString(task);
		out.writeInt(total);
		out.writeString(taskName);
		out.writeString(subTask);
		out.writeLong(worked);
		out.writeLong(Double.doubleToLongBits(internalWorked));
		out.writeBoolean(done);
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is something else
	 */
	public static ProgressReport read(Input in) {
		ProgressReport report = new ProgressReport(in.readString(), in.readInt(), in.readString(), in.readString(),
				in.readLong(), Double.longBitsToDouble(in.readLong()), in.readBoolean());
		in.expectEnd();
		return report;
	}

	private static String cut(String name) {
		return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
	}
}
