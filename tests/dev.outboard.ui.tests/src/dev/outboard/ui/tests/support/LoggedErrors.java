package dev.outboard.ui.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test when a warning or an error reached the log that the test didn't take out. */
public final class LoggedErrors implements BeforeEachCallback, AfterEachCallback {

	private final List<IStatus> logged = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() >= IStatus.WARNING) {
			logged.add(status);
		}
	};

	@Override
	public void beforeEach(ExtensionContext context) {
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Platform.removeLogListener(listener);
		assertThat(logged).as("unexpected entries in the log").isEmpty();
	}

	/** Waits until an entry whose message contains {@code part} has been logged, and takes it out. */
	public IStatus await(String part) {
		IStatus entry = EventLoop.until(part + " is in the log",
				() -> logged.stream().filter(it -> it.getMessage().contains(part)).findFirst(), Optional::isPresent).get();
		logged.remove(entry);
		return entry;
	}

	/** Returns what has been logged, and forgets it. */
	public List<IStatus> take() {
		List<IStatus> taken = List.copyOf(logged);
		logged.removeAll(taken);
		return taken;
	}
}
