package dev.outboard.ui.internal.end;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Shows which workers have not ended, and offers to kill them. It opens only where their end takes longer than a moment.
 * The event loop runs all the while.
 */
public final class EndingWorkersDialog extends ProgressMonitorDialog {

	/** How long a person takes for no time at all, in milliseconds. */
	private static final int MOMENT = 500;

	/** How often the dialog looks, in milliseconds. */
	private static final int LOOK_AGAIN = 100;

	private final EndingWorkersJob job;

	private EndingWorkersDialog(EndingWorkersJob job) {
		super(null);
		this.job = job;
	}

	/** Schedules {@code job} and runs the event loop until it is done; on the UI thread. */
	public static void await(EndingWorkersJob job, Display display) {
		if (!job.shouldRun()) {
			return;
		}
		boolean[] done = new boolean[1];
		boolean[] late = new boolean[1];
		job.addJobChangeListener(new JobChangeAdapter() {

			@Override
			public void done(IJobChangeEvent event) {
				display.asyncExec(() -> done[0] = true);
			}
		});
		job.schedule();
		display.timerExec(MOMENT, () -> late[0] = true);
		while (!done[0] && !late[0]) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		if (!done[0]) {
			new EndingWorkersDialog(job).open(display);
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.title);
	}

	@Override
	protected void createCancelButton(Composite parent) {
		super.createCancelButton(parent);
		cancel.setText(Messages.end_now);
		setButtonLayoutData(cancel);
	}

	private void open(Display display) {
		try {
			run(true, true, this::mirror);
		} catch (InvocationTargetException e) {
			ILog.of(EndingWorkersDialog.class).error("Waiting for workers failed", e.getCause());
		} catch (InterruptedException e) {
			// Somebody wants this thread to come to an end: the framework's stop ends the workers, too.
			display.getThread().interrupt();
		}
	}

	/** Runs on a thread of its own while the event loop runs. */
	private void mirror(IProgressMonitor monitor) throws InterruptedException {
		monitor.beginTask(job.getName(), job.total());
		int shown = 0;
		try {
			do {
				monitor.subTask(job.describe());
				monitor.worked(job.ended() - shown);
				shown = job.ended();
			} while (!job.join(LOOK_AGAIN, monitor));
		} catch (OperationCanceledException e) {
			job.cancel();
			job.join();
		}
	}
}
