package dev.outboard.ui.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.console.MessageConsoleStream;

/**
 * The job that moves what has gathered in a transcript into its console, a few times a second. It waits while the
 * console has more than it can show; meanwhile the transcript keeps only the newest.
 */
final class ConsolePump extends Job {

	private static final long PAUSE_MILLIS = 100;

	/** How much is handed over at once, in characters: what the UI thread takes without a hitch. */
	private static final int PIECE = 16_000;

	private final Transcript transcript;
	private final Map<LineKind, MessageConsoleStream> streams;
	private final Runnable ended;
	private boolean endShown;

	/** @param ended run once, when all is shown of a worker that has ended */
	ConsolePump(Transcript transcript, Map<LineKind, MessageConsoleStream> streams, Runnable ended) {
		super("console of " + transcript.worker().name());
		this.transcript = transcript;
		this.streams = streams;
		this.ended = ended;
		setSystem(true);
		setPriority(DECORATE);
	}

	/** Says that something waits in the transcript. */
	void announce() {
		schedule(PAUSE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		boolean last = transcript.isEnded();
		try {
			print(transcript.take(), monitor);
		} catch (IOException e) {
			// Thrown for a stream that is closed, and for nothing else: the console is being removed.
			return Status.CANCEL_STATUS;
		}
		if (last && !endShown) {
			endShown = true;
			ended.run();
		}
		return Status.OK_STATUS;
	}

	/** Lines of a kind that follow one another go together: each piece is a style range of its own. */
	private void print(List<ConsoleLine> lines, IProgressMonitor monitor) throws IOException {
		StringBuilder piece = new StringBuilder();
		for (int i = 0; i < lines.size() && !monitor.isCanceled(); i++) {
			ConsoleLine line = lines.get(i);
			piece.append(line.text()).append('\n');
			boolean over = i + 1 == lines.size() || lines.get(i + 1).kind() != line.kind() || piece.length() > PIECE;
			if (over) {
				streams.get(line.kind()).write(piece.toString());
				piece.setLength(0);
			}
		}
	}
}
