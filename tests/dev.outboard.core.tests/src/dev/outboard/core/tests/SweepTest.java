package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.core.internal.process.Sweep;

/** What is removed of runs that crashed, and what isn't because its run lives. */
class SweepTest extends WorkerTest {

	@TempDir
	Path folder;

	@Test
	void aDirectoryIsRemovedOnlyIfItsRunIsKnownToBeGone() throws Exception {
		String[] live = marker().split(" ");
		String dead = Long.toString(deadPid());
		Path gone = directory(dead, dead + " " + live[1] + " " + live[2]);
		Path reused = directory(live[0], live[0] + " " + live[1] + " 1");
		Path current = directory(live[0], String.join(" ", live));
		Path elsewhere = directory(dead, dead + " other " + live[2]);
		Path silent = Files.createDirectory(folder.resolve("outboard-" + dead + "-silent"));
		Path inUse = directory(dead, dead + " " + live[1] + " " + live[2]);
		Files.createFile(inUse.resolve("somebody's"));
		Sweep.directories(folder);
		assertThat(gone).doesNotExist();
		assertThat(reused).doesNotExist();
		assertThat(current).isNotEmptyDirectory();
		assertThat(elsewhere).isNotEmptyDirectory();
		assertThat(silent).exists();
		assertThat(inUse.resolve("somebody's")).exists();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aProcessIsEndedOnlyIfTheRunWhoseMarkerItCarriesIsGone() throws Exception {
		String[] live = marker().split(" ");
		Process orphan = sleeper(deadPid() + " " + live[1] + " " + live[2]);
		Process ofAReusedPid = sleeper(live[0] + " " + live[1] + " 1");
		Process cared = sleeper(String.join(" ", live));
		Process strange = sleeper("something else");
		try {
			Sweep.processes();
			assertThat(orphan.waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(ofAReusedPid.waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(cared.isAlive()).isTrue();
			assertThat(strange.isAlive()).isTrue();
		} finally {
			cared.destroyForcibly();
			strange.destroyForcibly();
			orphan.destroyForcibly();
			ofAReusedPid.destroyForcibly();
		}
	}

	/** Returns what this run marks its workers with. */
	private String marker() throws Exception {
		return get(startProbe().call(p -> p.environment("OUTBOARD_CONTROL")));
	}

	private Path directory(String pid, String owner) throws IOException {
		Path directory = Files.createTempDirectory(folder, "outboard-" + pid + "-");
		Files.writeString(directory.resolve("o"), owner);
		Files.createFile(directory.resolve("s"));
		return directory;
	}

	private static long deadPid() throws IOException, InterruptedException {
		Process process = new ProcessBuilder("true").inheritIO().start();
		process.waitFor();
		return process.pid();
	}

	private static Process sleeper(String marker) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("sleep", "600").inheritIO();
		builder.environment().put("OUTBOARD_CONTROL", marker);
		return builder.start();
	}
}
