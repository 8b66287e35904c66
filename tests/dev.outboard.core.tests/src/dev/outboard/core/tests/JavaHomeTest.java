package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Starter;
import dev.outboard.wire.internal.transport.Launch;

/** Which JVM a worker runs in, and what is said of one that is no good. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JVMs are shell scripts")
class JavaHomeTest extends WorkerTest {

	@TempDir
	private Path folder;

	@AfterEach
	void forgetPreferences() {
		for (IScopeContext scope : new IScopeContext[] { InstanceScope.INSTANCE, ConfigurationScope.INSTANCE,
				DefaultScope.INSTANCE }) {
			preferences(scope).remove("java.home");
		}
	}

	@Test
	void theOptionComesFirstThenInstanceConfigurationAndDefaultPreferenceThenTheRunningJvm() throws Exception {
		assertThat(javaHomeOf(StartOptions.defaults())).isEqualTo("none");
		preferences(DefaultScope.INSTANCE).put("java.home", marked("default"));
		assertThat(javaHomeOf(StartOptions.defaults())).isEqualTo("default");
		preferences(ConfigurationScope.INSTANCE).put("java.home", marked("configuration"));
		assertThat(javaHomeOf(StartOptions.defaults())).isEqualTo("configuration");
		preferences(InstanceScope.INSTANCE).put("java.home", ' ' + marked("instance"));
		assertThat(javaHomeOf(StartOptions.defaults())).isEqualTo("instance");
		assertThat(javaHomeOf(options(Path.of(marked("option"))))).isEqualTo("option");
	}

	@Test
	void aFolderThatIsNotThereIsNamedWithWhereItComesFrom() {
		Path missing = folder.resolve("missing");
		refused(options(missing), missing + ", named by StartOptions.javaHome, isn't there", "leave the option out");
		preferences(InstanceScope.INSTANCE).put("java.home", missing.toString());
		refused(StartOptions.defaults(), missing + ", named by the preference dev.outboard.core/java.home, isn't there",
				"clear it");
	}

	@Test
	void aFolderWithoutJavaIsRefused() {
		refused(options(folder), "has no bin/java", "name the folder of a Java 21 or later");
	}

	@Test
	void aJavaThatMayNotBeExecutedIsRefused() throws Exception {
		FakeJava java = FakeJava.in(folder, "exit 0");
		Files.setPosixFilePermissions(java.java(), PosixFilePermissions.fromString("rw-r--r--"));
		refused(options(folder), "has a bin/java that this user may not execute");
	}

	@ParameterizedTest
	@CsvSource({ "17.0.15, 17", "1.8.0_292, 8", "20, 20", "9-ea, 9" })
	void anOldOneIsRefusedByItsReleaseFile(String version, String feature) throws Exception {
		FakeJava.in(folder, "touch '" + folder + "/run'").release("X=\"1\"\nJAVA_VERSION=\"" + version + "\"\nY=\"2\"\n");
		refused(options(folder), "named by StartOptions.javaHome, is Java " + feature + ": too old, 21 is the least");
		assertThat(folder.resolve("run")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rubbish", "JAVA_VERSION=21\n" })
	void withoutAUsableReleaseFileTheJvmIsAskedOnce(String release) throws Exception {
		FakeJava java = FakeJava.in(folder, "[ \"$1\" = -version ] && echo asked >> '" + folder + "/log'\nexec "
				+ FakeJava.REAL + " \"$@\"").release(release);
		javaHomeOf(options(folder));
		javaHomeOf(options(folder));
		assertThat(folder.resolve("log")).hasContent("asked");
		Files.setLastModifiedTime(java.java(), FileTime.fromMillis(1_000_000_000_000L));
		javaHomeOf(options(folder));
		assertThat(folder.resolve("log")).hasContent("asked\nasked");
	}

	@Test
	void anOldOneIsRefusedByWhatItPrints() throws Exception {
		FakeJava.in(folder, "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2").withoutRelease();
		refused(options(folder), "is Java 17: too old");
	}

	@Test
	void whatPrintsNoVersionIsNoJvm() throws Exception {
		FakeJava.in(folder, "echo hello world; exit 7").withoutRelease();
		refused(options(folder), "doesn't tell its version", "exit status 7", "'hello world'");
	}

	@Test
	void oneThatEndsAtOnceIsToldWithStatusAndOutput() throws Exception {
		FakeJava.in(folder, "echo some library is missing >&2; exit 127");
		refused(options(folder), folder.toString(), "named by StartOptions.javaHome", "exit status 127 before it served",
				"some library is missing", "If that Java is to blame, name the folder");
	}

	@Test
	void oneThatCrashesIsToldWithItsSignal() throws Exception {
		FakeJava.in(folder, "kill -SEGV $$");
		refused(options(folder), folder.toString(), "SIGSEGV", "before it served");
	}

	@Test
	void oneThatIsNoProgramIsTold() throws Exception {
		Files.write(FakeJava.in(folder, "").java(), new byte[] { 1, 2, 3 });
		refused(options(folder), folder.toString(), "If that Java is to blame");
	}

	@Test
	void oneThatHangsIsEndedAtTheStartDeadline() throws Exception {
		FakeJava.in(folder, "echo waiting for nothing; exec sleep 1000");
		// More than a pipe holds, so that it can't even be told what to run.
		String large = "x".repeat(1024 * 1024);
		WorkerHandle<Starter> starter = workers.start(Starter.class,
				options(folder).startDeadline(Duration.ofSeconds(1)).arguments(large, 1, List.of()));
		refused(starter, folder.toString(), "did not connect within 1.0 s", "waiting for nothing");
	}

	@Test
	void oneThatSpeaksAnotherProtocolIsTold() throws Exception {
		FakeJava.in(folder, "echo outboard-hello 0 $$; exec cat > /dev/null");
		refused(options(folder), "speaks protocol 0 ", "instead of " + Launch.PROTOCOL);
	}

	private void refused(StartOptions options, String... words) {
		refused(workers.start(Probe.class, options), words);
	}

	private static void refused(WorkerHandle<?> worker, String... words) {
		assertThatThrownBy(() -> get(worker.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContainingAll(words);
	}

	private String javaHomeOf(StartOptions options) throws Exception {
		WorkerHandle<Probe> probe = startProbe(options);
		String marker = get(probe.call(p -> p.environment("OUTBOARD_TEST_JAVA")));
		get(probe.terminate());
		return marker == null ? "none" : marker;
	}

	private String marked(String name) throws Exception {
		return FakeJava.in(folder.resolve(name), "OUTBOARD_TEST_JAVA=" + name + " exec " + FakeJava.REAL + " \"$@\"").home()
				.toString();
	}

	private static StartOptions options(Path home) {
		return StartOptions.defaults().javaHome(home);
	}

	private static IEclipsePreferences preferences(IScopeContext scope) {
		return scope.getNode("dev.outboard.core");
	}
}
