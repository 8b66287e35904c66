package dev.outboard.ui.internal.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for a file, and writes the series of the plot to it, in a job. */
final class PlotExport {

	private Function<Shell, Optional<Path>> question = PlotExport::ask;

	/** Lets another one ask which file it is to be. */
	void question(Function<Shell, Optional<Path>> asking) {
		question = asking;
	}

	void run(Shell shell, List<PlotSeries> series) {
		question.apply(shell).ifPresent(file -> {
			PlotCsv csv = new PlotCsv(series);
			Job job = new Job(NLS.bind(Messages.export_job, file)) {
				@Override
				protected IStatus run(IProgressMonitor monitor) {
					return write(csv, file);
				}
			};
			job.setUser(true);
			job.schedule();
		});
	}

	private static Optional<Path> ask(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFilterExtensions(new String[] { "*.csv", "*" });
		dialog.setFilterNames(new String[] { Messages.export_csv, Messages.export_all });
		dialog.setFileName("signals.csv");
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private static IStatus write(PlotCsv csv, Path file) {
		try {
			csv.write(file);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.export_failed, file, e), e);
		}
	}
}
