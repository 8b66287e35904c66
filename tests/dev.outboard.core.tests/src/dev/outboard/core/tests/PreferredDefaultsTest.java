package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.RestartPolicy.Mode;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.LogRecorder;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.ProbeWorker;

/** Preferences of the options of workers: below what definitions and starts say, and never a reason to fail. */
class PreferredDefaultsTest extends PartTest {

	private static final String ID = "test.preferred.probe";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("dev.outboard.core");

	@AfterEach
	void forgetPreferences() throws Exception {
		for (String key : preferences.keys()) {
			if (key.startsWith("defaults.")) {
				preferences.remove(key);
			}
		}
	}

	@Test
	void aWorkerIsStartedAsThePreferencesSay() throws Exception {
		prefer("heap", " 72m ");
		prefer("messageLimit", "3m");
		prefer("startDeadline", "90s");
		prefer("stopDeadline", "1500ms");
		prefer("restart.mode", "onFailure");
		prefer("calls.limit", "7");
		WorkerHandle<Probe> probe = startProbe();
		StartOptions options = probe.options();
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx72m");
		assertThat(options.messageLimit()).isEqualTo(3 << 20);
		assertThat(options.startDeadline()).isEqualTo(Duration.ofSeconds(90));
		assertThat(options.stopDeadline()).isEqualTo(Duration.ofMillis(1500));
		assertThat(options.restart().mode()).isEqualTo(Mode.ON_FAILURE);
		assertThat(options.calls().limit()).isEqualTo(7);
	}

	@Test
	void whatADefinitionOrAStartSaysWins() throws Exception {
		install(new BundleBuilder("test.preferred").header("Require-Bundle", "dev.outboard.testkit").workers("""
				<worker id="%s" name="Probe" contract="%s" class="%s" heap="64m"/>"""
				.formatted(ID, Probe.class.getName(), ProbeWorker.class.getName())));
		prefer("heap", "72m");
		prefer("stopDeadline", "2s");
		StartOptions defaults = definition().defaults();
		assertThat(defaults.heap()).contains("64m");
		assertThat(defaults.stopDeadline()).isEqualTo(Duration.ofSeconds(2));
		StartOptions asked = StartOptions.defaults().heap("48m");
		WorkerHandle<Probe> probe = get(workers.create(ID, Probe.class, asked).start().ready());
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx48m").doesNotContain("-Xmx64m", "-Xmx72m");
		assertThat(probe.options().stopDeadline()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void thePreferredStartMethodLeavesOutWhatItCanNotHonour() throws Exception {
		prefer("startMethod", "thread");
		prefer("heap", "72m");
		WorkerHandle<Probe> probe = startProbe();
		answer(probe.call(Probe::pid)).isEqualTo(ProcessHandle.current().pid());
		assertThat(probe.options().startMethod()).isEqualTo(StartMethod.THREAD);
	}

	@ParameterizedTest
	@CsvSource({ "heap, much, 'write a number and k, m or g'", "startMethod, carrier-pigeon, 'there are process, thread'",
			"messageLimit, 1k, '1048576 bytes at least'", "restart.mode, sometimes, 'write never, onFailure or always'",
			"calls.limit, 0, 'at least one call'", "stopDeadline, soon, 'write a number and ms, s, m or h'" })
	void rubbishIsLeftOutByItselfAndLoggedOnceWithValueAndRemedy(String option, String value, String remedy)
			throws Exception {
		given.expectLogged("Preferences of the options");
		prefer("startDeadline", "90s");
		prefer(option, value);
		try (LogRecorder log = new LogRecorder()) {
			WorkerHandle<Probe> probe = startProbe();
			startProbe();
			assertThat(probe.options().startDeadline()).isEqualTo(Duration.ofSeconds(90));
			assertThat(probe.options().startMethod()).isEqualTo(StartMethod.PROCESS);
			assertThat(log.mentioning("Preferences of the options"))
					.singleElement().asString().contains(value, remedy, "clear them");
		}
	}

	private void prefer(String option, String value) {
		preferences.put("defaults." + option, value);
	}

	private WorkerDefinition definition() throws Exception {
		Await.until(ID + " is there", () -> workers.definitions().stream().anyMatch(d -> d.id().equals(ID)));
		return workers.definitions().stream().filter(d -> d.id().equals(ID)).findFirst().orElseThrow();
	}
}
