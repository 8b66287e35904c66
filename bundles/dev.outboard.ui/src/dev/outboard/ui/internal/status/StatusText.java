package dev.outboard.ui.internal.status;

import org.eclipse.osgi.util.NLS;

/** What the status line says of all workers together. */
final class StatusText {

	private static final long MEGABYTE = 1 << 20;

	private StatusText() {
	}

	static String line(WorkersTotal.Sum sum) {
		String workers = switch (sum.running()) {
			case 0 -> Messages.workers_none;
			case 1 -> Messages.workers_one;
			default -> NLS.bind(Messages.workers_many, sum.running());
		};
		return sum.bytes() == 0 ? workers : NLS.bind(Messages.with_memory, workers, megabytes(sum.bytes()));
	}

	static String toolTip(WorkersTotal.Sum sum) {
		StringBuilder text = new StringBuilder(NLS.bind(Messages.tip_running, sum.running()));
		if (sum.others() > 0) {
			text.append('\n').append(NLS.bind(Messages.tip_others, sum.others()));
		}
		if (sum.bytes() > 0) {
			text.append('\n').append(NLS.bind(Messages.tip_memory, megabytes(sum.bytes())));
		}
		sum.largest().ifPresent(largest -> text.append('\n')
				.append(NLS.bind(Messages.tip_largest, largest.getKey(), megabytes(largest.getValue()))));
		return text.append('\n').append(Messages.tip_click).toString();
	}

	private static String megabytes(long bytes) {
		return String.format("%,d", (bytes + MEGABYTE / 2) / MEGABYTE);
	}
}
