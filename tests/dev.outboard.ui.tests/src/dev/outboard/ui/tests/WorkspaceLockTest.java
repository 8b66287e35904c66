package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.workbench.internal.WorkspaceLock;

/** What a workbench says to a workspace that it can't have. */
class WorkspaceLockTest {

	@TempDir
	private Path folder;

	@Test
	void takesAFreeWorkspace() throws IOException {
		Location location = location(folder);
		assertThat(WorkspaceLock.acquire(Optional.of(location))).isEmpty();
		assertThat(location.isLocked()).isTrue();
		location.release();
	}

	@Test
	void refusesOneThatIsInUse() throws IOException {
		Location theirs = location(folder);
		assertThat(theirs.lock()).isTrue();

		assertThat(WorkspaceLock.acquire(Optional.of(location(folder)))).hasValueSatisfying(message -> assertThat(message)
				.contains("in use", folder.toString()));
		theirs.release();
	}

	@Test
	void refusesToGoWithout() {
		assertThat(WorkspaceLock.acquire(Optional.empty())).hasValueSatisfying(message -> assertThat(message)
				.contains("-data"));
		assertThat(WorkspaceLock.acquire(Optional.of(unset()))).isPresent();
	}

	@Test
	void refusesWhatIsNoFolder() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");

		assertThat(WorkspaceLock.acquire(Optional.of(location(file)))).hasValueSatisfying(message -> assertThat(message)
				.contains(file.toString()));
	}

	private static Location location(Path path) throws IOException {
		Location location = unset();
		URL url = path.toUri().toURL();
		location.set(url, false);
		return location;
	}

	private static Location unset() {
		return Platform.getInstanceLocation().createLocation(null, null, false);
	}
}
