package dev.outboard.core.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.outboard.api.StartOptions;
import dev.outboard.testkit.Await;

/** A worker's start that is held before its JVM runs, so that a test can go where the worker is awaited. */
final class HeldStart {

	private final Path home;

	/** @param folder an empty one, for what is needed */
	HeldStart(Path folder) throws IOException {
		home = FakeJava.in(folder, "echo \"${1#@}\" > '" + folder + "/part'\nmv '" + folder + "/part' '" + folder
				+ "/arguments'\nuntil [ -e '" + folder + "/opened' ]; do sleep 0.02; done\nexec " + FakeJava.REAL
				+ " \"$@\"").home();
	}

	/** Returns what the worker must be started with. */
	StartOptions options() {
		return StartOptions.defaults().javaHome(home);
	}

	/** Waits for the start, and returns the directory where the control side awaits the worker. */
	Path directory() throws IOException {
		Path arguments = home.resolve("arguments");
		Await.until("the start has begun", () -> Files.exists(arguments));
		return Path.of(Files.readString(arguments).strip()).getParent();
	}

	/** Returns the socket in that directory. */
	Path socket() throws IOException {
		return directory().resolve("s");
	}

	/** Lets the JVM run. */
	void release() throws IOException {
		Files.createFile(home.resolve("opened"));
	}
}
