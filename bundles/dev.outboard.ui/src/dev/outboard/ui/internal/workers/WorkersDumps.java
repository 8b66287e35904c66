package dev.outboard.ui.internal.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import dev.outboard.api.WorkerDumps;
import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.Failures;

/** Makes dumps of workers and shows them, or says why it can't. To be used on the UI thread; nothing here waits. */
final class WorkersDumps {

	private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
	private static final String BETWEEN = System.lineSeparator() + System.lineSeparator();

	private final Function<WorkerRow, Optional<WorkerHandle<?>>> handles;
	private final IShellProvider window;
	private final Executor uiThread;
	private final Consumer<Optional<String>> problem;

	/**
	 * @param handles returns the handle of a worker that lives
	 * @param problem takes what went wrong
	 */
	WorkersDumps(Function<WorkerRow, Optional<WorkerHandle<?>>> handles, IShellProvider window, Executor uiThread,
			Consumer<Optional<String>> problem) {
		this.handles = handles;
		this.window = window;
		this.uiThread = uiThread;
		this.problem = problem;
	}

	/** Shows what the threads of these workers do. */
	void threads(List<WorkerRow> workers) {
		List<WorkerHandle<?>> live = workers.stream().flatMap(worker -> handles.apply(worker).stream()).toList();
		withDumps(dumps -> {
			List<CompletableFuture<String>> texts = live.stream().map(worker -> threads(dumps, worker)).toList();
			CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new)).thenRunAsync(() -> show(live,
					texts.stream().map(CompletableFuture::join).collect(Collectors.joining(BETWEEN))), uiThread);
		});
	}

	/** Asks for a file, and writes what is in the memory of the worker's process into it. */
	void heap(WorkerRow worker) {
		if (worker.pid().isEmpty()) {
			problem.accept(Optional.of(NLS.bind(Messages.heap_none, worker.name())));
			return;
		}
		handles.apply(worker).ifPresent(handle -> withDumps(dumps -> askForFile(worker)
				.ifPresent(file -> new HeapDumpJob(worker.name(), file, () -> begin(dumps, handle, file)).schedule())));
	}

	private Optional<Path> askForFile(WorkerRow worker) {
		if (!MessageDialog.openConfirm(window.getShell(), Messages.heap_title,
				NLS.bind(Messages.heap_warning, worker.name()))) {
			return Optional.empty();
		}
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
		dialog.setText(Messages.heap_title);
		dialog.setFileName(fileName(worker.name(), "hprof"));
		dialog.setFilterExtensions(new String[] { "*.hprof" });
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** What the person agreed to overwrite goes first: a JVM writes over no file. */
	private static CompletableFuture<Path> begin(WorkerDumps dumps, WorkerHandle<?> worker, Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			return CompletableFuture.failedFuture(e);
		}
		return dumps.heap(worker, file);
	}

	private static CompletableFuture<String> threads(WorkerDumps dumps, WorkerHandle<?> worker) {
		return dumps.threads(worker).handle((text, failure) -> failure == null
				? worker.displayName() + System.lineSeparator() + text
				: Failures.message(failure));
	}

	private void show(List<WorkerHandle<?>> workers, String text) {
		String names = workers.stream().map(WorkerHandle::displayName).collect(Collectors.joining(", "));
		new TextDialog(window, NLS.bind(Messages.threads_title, names), text, fileName(names, "txt")).open();
	}

	private void withDumps(Consumer<WorkerDumps> action) {
		problem.accept(Optional.empty());
		if (!ServiceCaller.callOnce(WorkersDumps.class, WorkerDumps.class, action)) {
			problem.accept(Optional.of(Messages.control_missing));
		}
	}

	private static String fileName(String workers, String extension) {
		return workers.replaceAll("[^A-Za-z0-9_-]+", "-") + '-' + LocalDateTime.now().format(IN_FILE_NAME) + '.' + extension;
	}
}
