package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.core.internal.process.ProcessStartMethod;
import dev.outboard.core.tests.parts.JvmArguments;
import dev.outboard.testkit.Await;

/** Child JVMs that are started ahead: used by the next worker of their kind, never in the way, and never left over. */
class WarmStartTest extends PartTest {

	private static final String SPARES = "warm.spares";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("dev.outboard.core");
	private Bundle bundle;
	@TempDir
	private Path folder;

	@BeforeEach
	void startThemAtOnce() throws Exception {
		preferences.putInt("warm.delay", 0);
		preferences.putInt(SPARES, 1);
		// From a jar: of what lies in folders nobody knows whether it has changed.
		bundle = install(part("test.warm").classes(JvmArguments.class));
	}

	@AfterEach
	void startNone() throws Exception {
		for (String name : List.of("warm.delay", SPARES, "warm.expiry", "warm.memory")) {
			preferences.remove(name);
		}
		restart(() -> {
		});
	}

	@Test
	void theNextWorkerOfItsKindIsServedByTheOneThatWaits() throws Exception {
		assertThat(spares()).as("before the first start").isEmpty();
		runOnce(StartOptions.defaults());
		for (int i = 0; i < 3; i++) {
			long spare = awaitSpare();
			WorkerHandle<Object> part = createPart(StartOptions.defaults()).start();
			assertThat(description(part, JvmArguments.class)).contains("-XX:+ExitOnOutOfMemoryError");
			assertThat(part.pid()).hasValue(spare);
			assertThat(spares()).as("those that wait").doesNotContain(spare);
			get(part.terminate());
			assertGone(spare);
		}
	}

	@Test
	void oneOfAnotherKindIsLeftAlone() throws Exception {
		preferences.putInt("warm.memory", 10_000);
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		for (StartOptions other : List.of(StartOptions.defaults().heap("64m"),
				StartOptions.defaults().environment("TEST_WARM", "1"), StartOptions.defaults().jvmOptions("-Dtest.warm=1"),
				StartOptions.defaults().workingDirectory(folder))) {
			assertThat(runOnce(other)).as(other.toString()).isNotEqualTo(spare);
			assertThat(spares()).contains(spare);
		}
		assertThat(runOnce(StartOptions.defaults())).isEqualTo(spare);
	}

	@Test
	void noneIsStartedAheadThatDoesSomethingAsItStarts() throws Exception {
		runOnce(StartOptions.defaults().jvmOptions("-Xlog:os"));
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		assertThat(spares()).containsExactly(spare);
	}

	@Test
	void aWorkerThatCrashesIsServedByTheOneThatWaits() throws Exception {
		WorkerHandle<Object> part = createPart(StartOptions.defaults().restart(RestartPolicy.onFailure())).start();
		description(part, JvmArguments.class);
		long spare = awaitSpare();
		ProcessHandle.of(part.pid().getAsLong()).orElseThrow().destroyForcibly();
		Await.until("the spare serves the worker", () -> part.pid().orElse(0) == spare);
		assertThat(description(part, JvmArguments.class)).isNotEmpty();
		get(part.kill());
		assertGone(spare);
	}

	@Test
	void whereTheOneThatWaitsWasKilledTheWorkerIsStartedAllTheSame() throws Exception {
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		ProcessHandle.of(spare).orElseThrow().destroyForcibly();
		assertThat(runOnce(StartOptions.defaults())).isNotEqualTo(spare);
	}

	@Test
	void whereTheOneThatWaitsHangsTheWorkerIsStartedAllTheSame() throws Exception {
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(spare)).start().waitFor()).isZero();
		assertThat(runOnce(StartOptions.defaults())).isNotEqualTo(spare);
		assertGone(spare);
	}

	@Test
	void oneWhoseFilesHaveChangedIsNotUsed() throws Exception {
		Path home = FakeJava.in(folder, "exec " + FakeJava.REAL + " \"$@\"").home();
		StartOptions options = StartOptions.defaults().javaHome(home);
		runOnce(options);
		long spare = awaitSpare();
		Files.setLastModifiedTime(home.resolve("bin/java"), FileTime.fromMillis(1_000_000_000_000L));
		assertThat(runOnce(options)).isNotEqualTo(spare);
		assertGone(spare);
	}

	@Test
	void oneThatNobodyWantsEnds() throws Exception {
		preferences.putInt("warm.expiry", 2);
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		Await.until("no spare is left", () -> spares().isEmpty());
		assertGone(spare);
	}

	@Test
	void theLongestUnusedEndsWhereTheyTakeTooMuchMemory() throws Exception {
		preferences.putInt("warm.memory", 90);
		runOnce(StartOptions.defaults());
		long first = awaitSpare();
		runOnce(StartOptions.defaults().heap("64m"));
		Await.until("another spare has come", () -> spares().size() == 1 && !spares().contains(first));
		assertGone(first);
	}

	@Test
	void noneIsLeftWhenOutboardIsStopped() throws Exception {
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		restart(() -> assertGone(spare));
		assertThat(spares()).isEmpty();
	}

	@Test
	void itEndsWithItsBundle() throws Exception {
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		bundle.uninstall();
		assertGone(spare);
		assertThat(spares()).isEmpty();
	}

	@Test
	void theyCanBeSwitchedOff() throws Exception {
		runOnce(StartOptions.defaults());
		long spare = awaitSpare();
		preferences.putInt(SPARES, 0);
		assertThat(runOnce(StartOptions.defaults())).isNotEqualTo(spare);
		assertGone(spare);
		assertThat(spares()).isEmpty();
	}

	/** Runs a worker, and returns its process id. */
	private long runOnce(StartOptions options) throws Exception {
		WorkerHandle<Object> part = createPart(options).start();
		description(part, JvmArguments.class);
		long pid = part.pid().getAsLong();
		get(part.terminate());
		return pid;
	}

	private long awaitSpare() throws Exception {
		Await.until("there is a spare", () -> !spares().isEmpty());
		return spares().get(0);
	}

	private static void assertGone(long pid) {
		Await.until("the process is gone", () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
	}

	private List<Long> spares() throws Exception {
		return context.getServiceReferences(StartMethodProvider.class, "(" + StartMethodProvider.NAME + "=process)").stream()
				.map(context::getService).map(ProcessStartMethod.class::cast).findFirst().orElseThrow().spares();
	}
}
