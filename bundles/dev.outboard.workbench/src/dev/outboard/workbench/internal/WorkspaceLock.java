package dev.outboard.workbench.internal;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/** Makes sure that a workbench has a workspace, and has it for itself. */
public final class WorkspaceLock {

	private WorkspaceLock() {
	}

	/**
	 * Locks the workspace at {@code location}.
	 *
	 * @return why it can't be used, in words for a person; empty when it is locked now
	 */
	public static Optional<String> acquire(Optional<Location> location) {
		if (location.isEmpty() || !location.get().isSet()) {
			return Optional.of(Messages.workspace_none);
		}
		String path = location.get().getURL().getPath();
		try {
			return location.get().lock() ? Optional.empty() : Optional.of(NLS.bind(Messages.workspace_in_use, path));
		} catch (IOException e) {
			return Optional.of(NLS.bind(Messages.workspace_not_writable, path, e.getMessage()));
		}
	}
}
