package dev.outboard.testkit.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Keeps the errors that reach the error log during a test, and fails it for those that it didn't expect. */
public final class LoggedErrors implements ILogListener {

	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private final List<String> expected = new CopyOnWriteArrayList<>();

	/** Begins to listen. */
	public LoggedErrors() {
		Platform.addLogListener(this);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		if (status.matches(IStatus.ERROR)) {
			errors.add(status);
		}
	}

	/** Lets errors pass whose message contains {@code text}. */
	public void expect(String text) {
		expected.add(text);
	}

	/** Ceases to listen, and returns the failure where something was logged that wasn't expected. */
	public Optional<AssertionError> end() {
		Platform.removeLogListener(this);
		List<IStatus> unexpected = errors.stream()
				.filter(status -> expected.stream().noneMatch(status.getMessage()::contains)).toList();
		if (unexpected.isEmpty()) {
			return Optional.empty();
		}
		AssertionError failure = new AssertionError("unexpected errors in the error log: " + unexpected);
		unexpected.stream().map(IStatus::getException).filter(e -> e != null).forEach(failure::addSuppressed);
		return Optional.of(failure);
	}
}
