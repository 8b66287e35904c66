package dev.outboard.core.tests.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerLifecycle;
import dev.outboard.core.tests.parts.Part;

/** A worker of bundles that come and go: tells the version of the bundle that it was loaded from. */
public final class GuestWorker implements Part, WorkerLifecycle {

	/** What in the bundle says which version it is of. */
	public static final String VERSION = "guest/version";

	private final Path notes;

	/** @param notes where it writes why it is stopped */
	public GuestWorker(Path notes) {
		this.notes = notes;
	}

	@Override
	public String describe(String name) {
		try (InputStream in = GuestWorker.class.getResourceAsStream('/' + VERSION)) {
			return name + ' ' + new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void stopping(StopReason reason) throws IOException {
		Files.writeString(notes, reason + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
