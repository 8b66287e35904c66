package dev.outboard.product.tests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged workbench, on a real display. */
class WorkbenchTest {

	@TempDir
	private Path home;

	@Test
	void theWorkbenchOpensWithNothingInTheLogAndEndsWithoutRemains() throws IOException {
		try (Run run = open()) {
			List<Long> descendants = run.process().descendants().map(ProcessHandle::pid).toList();

			Signals.send("TERM", run.process().pid());

			assertThat(run.await().exitCode()).isEqualTo(128 + 15);
			descendants.forEach(Signals::awaitGone);
			assertThat(metadata()).isDirectory();
			assertThat(logged()).isEmpty();
		}
	}

	@Test
	void aWorkspaceWhoseLastRunWasKilledOpens() throws IOException {
		try (Run killed = open()) {
			Signals.send("KILL", killed.process().pid());
			killed.await();
		}

		try (Run run = open()) {
			Signals.send("TERM", run.process().pid());

			assertThat(run.await().exitCode()).isEqualTo(128 + 15);
			assertThat(logged()).noneMatch(line -> line.matches("!ENTRY \\S+ 4 .*"));
		}
	}

	/** Starts it, and waits until it is open. */
	private Run open() throws IOException {
		Run run = Outboard.with().environment("XDG_CACHE_HOME", home.resolve("caches").toString())
				.environment("JAVA_TOOL_OPTIONS", "-Duser.home=" + home).start();
		await().atMost(Run.PATIENCE, SECONDS).until(() -> {
			assertThat(run.process().isAlive()).as("runs on; on standard error: %s", run.err()).isTrue();
			return waitsForThePerson(run.process().pid());
		});
		return run;
	}

	/** Says whether the workbench has opened its window, and no dialog: then its thread sleeps in its own event loop. */
	private static boolean waitsForThePerson(long pid) {
		String main = Jcmd.mainThread(pid);
		return main.contains("swt.widgets.Display.sleep(") && main.contains("workbench.swt.PartRenderingEngine")
				&& !main.contains("jface.window.Window.runEventLoop(");
	}

	/** Returns the lines of the workspace's log; there is none where there was nothing to say. */
	private List<String> logged() throws IOException {
		Path log = metadata().resolve(".log");
		return Files.exists(log) ? Files.readAllLines(log) : List.of();
	}

	private Path metadata() {
		return home.resolve(".outboard/workspace/.metadata");
	}
}
