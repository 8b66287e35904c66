package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.testkit.probe.Probe;

/** What the options do to a worker's JVM, and what bad ones get. */
class StartOptionsTest extends WorkerTest {

	@Test
	void jvmOptionsHeapEnvironmentAndFolderReachTheWorker(@TempDir Path folder) throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().heap("48m")
				.jvmOptions("-Dgreeting=Grüß \"Gott\"\\", "-Xss1m").environment("OUTBOARD_TEST", "ü").workingDirectory(folder));
		answer(probe.call(p -> p.property("greeting"))).isEqualTo("Grüß \"Gott\"\\");
		answer(probe.call(p -> p.environment("OUTBOARD_TEST"))).isEqualTo("ü");
		answer(probe.call(Probe::workingDirectory)).isEqualTo(folder.toRealPath());
		List<String> arguments = get(probe.call(Probe::jvmArguments));
		assertThat(arguments).contains("-Xmx48m", "-Xss1m", "-XX:+ExitOnOutOfMemoryError",
				"-XX:+UseCountedLoopSafepoints");
	}

	@Test
	void aShortLivedWorkerHasAJvmForThat() throws Exception {
		WorkerHandle<Probe> probe = get(workers.start(Probe.class, StartOptions.defaults().shortLived(true)).ready());
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
		assertThat(get(startProbe().call(Probe::jvmArguments))).doesNotContain("-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC");
	}

	@Test
	void aJvmIsToldWhatMakesChannelsUnlessItIsOrMayBeAnother() throws Exception {
		String property = SelectorProvider.class.getName();
		answer(startProbe().call(p -> p.property(property))).isEqualTo(SelectorProvider.provider().getClass().getName());
		WorkerHandle<Probe> named = workers.start(Probe.class,
				StartOptions.defaults().javaHome(Path.of(System.getProperty("java.home"))));
		answer(named.call(p -> p.property(property))).isNull();
	}

	@Test
	void anotherCollectorWinsOverThatOfAShortLivedWorker() throws Exception {
		StartOptions options = StartOptions.defaults().shortLived(true);
		for (StartOptions other : List.of(options.jvmOptions("-XX:+UseParallelGC"), options.jvmOptions("-XX:-UseSerialGC"),
				options.environment("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC"))) {
			WorkerHandle<Probe> probe = get(workers.start(Probe.class, other).ready());
			assertThat(get(probe.call(Probe::jvmArguments))).contains("-XX:TieredStopAtLevel=1")
					.doesNotContain("-XX:+UseSerialGC");
		}
	}

	@Test
	void optionsForEveryJvmAreKeptFromWorkers() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
			answer(probe.call(p -> p.environment(variable))).isNull();
		}
	}

	@Test
	void anOptionThatTheJvmRefusesIsTheReasonInItsOwnWords() {
		WorkerHandle<Probe> probe = workers.start(Probe.class, StartOptions.defaults().jvmOptions("-XX:NoSuchOption"));
		assertThatThrownBy(() -> get(probe.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("NoSuchOption").hasMessageContaining("exit status 1");
	}

	@Test
	void aFolderThatIsNotThereIsNamed() {
		WorkerHandle<Probe> probe = workers.start(Probe.class,
				StartOptions.defaults().workingDirectory(Path.of("/no/such/folder")));
		assertThatThrownBy(() -> get(probe.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("/no/such/folder").hasMessageContaining("create it");
	}

	@Test
	void anUnknownStartMethodIsNamedWithThoseThatThereAre() {
		WorkerHandle<Probe> probe = workers.start(Probe.class,
				StartOptions.defaults().startMethod(new StartMethod("balloon")));
		assertThatThrownBy(() -> get(probe.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("'balloon'").hasMessageContaining("process");
	}

	@Test
	void nothingSecretIsOnTheCommandLineOrInTheEnvironment() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		ProcessHandle process = ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow();
		assertThat(process.info().arguments().orElseThrow()).singleElement().asString().startsWith("@");
	}

	@Test
	void whatWasNeededToMeetIsGoneOnceTheWorkerRuns() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		ProcessHandle process = ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow();
		Path argumentFile = Path.of(process.info().arguments().orElseThrow()[0].substring(1));
		assertThat(Files.exists(argumentFile.getParent())).isFalse();
	}
}
