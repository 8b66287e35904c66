package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.FrameworkWiring;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.HeartbeatPolicy;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.RestartPolicy.Mode;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerContribution;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.ProbeWorker;

/** What a definition says its workers are to be started with, and who has the last word. */
class DefinitionDefaultsTest extends PartTest {

	private static final String ID = "test.defaults.probe";

	@TempDir
	private Path folder;
	private Bundle contributor;

	@BeforeEach
	void installProbe() throws Exception {
		contributor = install(probe("64m"));
		definition(ID);
	}

	private BundleBuilder probe(String heap) {
		return new BundleBuilder("test.defaults").header("Require-Bundle", "dev.outboard.testkit").workers("""
				<worker id="%s" name="Probe" contract="%s" class="%s" heap="%s" concurrency="2" daemon="true" shortLived="true"
						workingDirectory="%s" messageLimit="2m" startDeadline="2m" stopDeadline="1500ms" returnDeadline="PT1H">
					<jvmOption value="-Xss2m"/>
					<jvmOption value="-Dsaid.by=definition"/>
					<environment name="OUTBOARD_SAID" value="definition"/>
					<environment name="OUTBOARD_EMPTY" value=""/>
					<restart mode="onFailure" firstDelay="1ms" longestDelay="20ms" limit="2" window="1h" stableTime="2h"/>
					<calls timeout="5m" killOnCancel="10s" limit="7" waitAtLimit="true" waitWhileDown="false"/>
					<heartbeat interval="3s" limit="30s" action="kill"/>
				</worker>""".formatted(ID, Probe.class.getName(), ProbeWorker.class.getName(), heap, folder));
	}

	@Test
	void theDefinitionShowsWhatItSays() throws Exception {
		StartOptions defaults = definition(ID).defaults();
		assertThat(defaults.startMethod()).isEqualTo(StartMethod.PROCESS);
		assertThat(defaults.heap()).contains("64m");
		assertThat(defaults.jvmOptions()).containsExactly("-Xss2m", "-Dsaid.by=definition");
		assertThat(defaults.environment()).isEqualTo(Map.of("OUTBOARD_SAID", "definition", "OUTBOARD_EMPTY", ""));
		assertThat(defaults.workingDirectory()).contains(folder);
		assertThat(defaults.javaHome()).isEmpty();
		assertThat(defaults.concurrency()).isEqualTo(2);
		assertThat(defaults.messageLimit()).isEqualTo(2 << 20);
		assertThat(List.of(defaults.startDeadline(), defaults.stopDeadline(), defaults.returnDeadline()))
				.containsExactly(Duration.ofMinutes(2), Duration.ofMillis(1500), Duration.ofHours(1));
		assertThat(defaults.restart()).isEqualTo(new RestartPolicy(Mode.ON_FAILURE, Duration.ofMillis(1),
				Duration.ofMillis(20), 2, Duration.ofHours(1), Duration.ofHours(2)));
		assertThat(defaults.calls()).isEqualTo(CallPolicy.defaults().timeout(Duration.ofMinutes(5))
				.killOnCancel(Duration.ofSeconds(10)).limit(7).waitAtLimit(true).waitWhileDown(false));
		assertThat(defaults.heartbeat()).isEqualTo(HeartbeatPolicy.defaults()
				.times(Duration.ofSeconds(3), Duration.ofSeconds(30)).action(HeartbeatPolicy.Action.KILL));
		assertThat(defaults.daemon()).isTrue();
		assertThat(defaults.shortLived()).isTrue();
	}

	@Test
	void aWorkerIsStartedAsItsDefinitionSays() throws Exception {
		WorkerHandle<Probe> probe = start(StartOptions.defaults());
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx64m", "-Xss2m", "-XX:+UseSerialGC");
		answer(probe.call(p -> p.property("said.by"))).isEqualTo("definition");
		answer(probe.call(p -> p.environment("OUTBOARD_SAID"))).isEqualTo("definition");
		answer(probe.call(p -> p.environment("OUTBOARD_EMPTY"))).isEqualTo("");
		answer(probe.call(Probe::workingDirectory)).isEqualTo(folder.toRealPath());
		meetsAnother(probe);
		ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow().destroyForcibly();
		Await.until("it runs again", () -> probe.incarnation() == 2 && probe.state() == WorkerState.RUNNING);
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx64m");
	}

	@Test
	void anUpdateOfTheBundleTakesEffectWhenTheWorkerReturns() throws Exception {
		WorkerHandle<Probe> probe = start(StartOptions.defaults().jvmOptions("-Dsaid.by=start"));
		contributor.update(new ByteArrayInputStream(probe("96m").toJar()));
		context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(contributor));
		Await.until("it runs again", () -> probe.incarnation() == 2 && probe.state() == WorkerState.RUNNING);
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx96m").doesNotContain("-Xmx64m");
		answer(probe.call(p -> p.property("said.by"))).isEqualTo("start");
	}

	@Test
	void whatIsSetAtAStartWins(@TempDir Path other) throws Exception {
		WorkerHandle<Probe> probe = start(StartOptions.defaults().heap("48m").jvmOptions("-Dsaid.by=start")
				.environment("OUTBOARD_SAID", "start").workingDirectory(other).restart(RestartPolicy.never()).daemon(false).shortLived(false));
		assertThat(get(probe.call(Probe::jvmArguments))).contains("-Xmx48m", "-Xss2m").doesNotContain("-Xmx64m",
				"-XX:+UseSerialGC");
		answer(probe.call(p -> p.property("said.by"))).isEqualTo("start");
		answer(probe.call(p -> p.environment("OUTBOARD_SAID"))).isEqualTo("start");
		answer(probe.call(p -> p.environment("OUTBOARD_EMPTY"))).isEqualTo("");
		answer(probe.call(Probe::workingDirectory)).isEqualTo(other.toRealPath());
		assertThat(probe.options().daemon()).isFalse();
		ProcessHandle.of(probe.pid().orElseThrow()).orElseThrow().destroyForcibly();
		assertThat(get(probe.onExit()).reason()).contains("SIGKILL");
		assertThat(probe.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void whatAThreadCanNotHonourIsLeftOutUnlessItIsAskedForAtTheStart() throws Exception {
		StartOptions thread = StartOptions.defaults().startMethod(StartMethod.THREAD);
		WorkerHandle<Probe> probe = start(thread);
		answer(probe.call(Probe::pid)).isEqualTo(ProcessHandle.current().pid());
		meetsAnother(probe);
		WorkerHandle<Probe> refused = workers.create(ID, Probe.class, thread.heap("64m")).start();
		assertThatThrownBy(() -> get(refused.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("StartOptions.heap").hasMessageContaining("'thread'");
	}

	@Test
	void theWorkersOfAPoolAreStartedSoToo() throws Exception {
		WorkerPool<Probe> pool = workers.createPool(ID, Probe.class, PoolOptions.defaults().workers(1));
		List<String> arguments = get(pool.submit(worker -> worker.call(Probe::jvmArguments)));
		assertThat(arguments).contains("-Xmx64m");
		pool.close();
		get(pool.onExit());
	}

	@Test
	void aServiceSaysTheSameInItsProperties() throws Exception {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(WorkerContribution.ID, "test.service");
		properties.put(WorkerContribution.CONTRACT, Probe.class.getName());
		properties.put(WorkerContribution.IMPLEMENTATION, ProbeWorker.class.getName());
		properties.put("outboard.worker.startMethod", "thread");
		properties.put("outboard.worker.heap", "");
		properties.put("outboard.worker.concurrency", 2);
		properties.put("outboard.worker.daemon", true);
		properties.put("outboard.worker.shortLived", true);
		properties.put("outboard.worker.jvmOptions", new String[] { "-Da=b", "-Dc=d" });
		properties.put("outboard.worker.environment", Arrays.asList("A=1", "B=x=y"));
		properties.put("outboard.worker.restart.mode", "always");
		properties.put("outboard.worker.restart.window", "5m");
		ServiceRegistration<?> registration = context.registerService(WorkerContribution.class, new WorkerContribution() {
		}, properties);
		try {
			StartOptions defaults = definition("test.service").defaults();
			assertThat(defaults).hasToString("startMethod=thread, jvmOptions=[-Da=b, -Dc=d], environment=[A, B], "
					+ "concurrency=2, restart=" + RestartPolicy.always().limit(5, Duration.ofMinutes(5)) + ", daemon=true, shortLived=true");
			assertThat(defaults.environment()).containsEntry("B", "x=y");
			WorkerHandle<Probe> probe = get(
					workers.create("test.service", Probe.class, StartOptions.defaults()).start().ready());
			answer(probe.call(Probe::pid)).isEqualTo(ProcessHandle.current().pid());
		} finally {
			registration.unregister();
		}
	}

	private WorkerHandle<Probe> start(StartOptions options) throws Exception {
		return get(workers.create(ID, Probe.class, options).start().ready());
	}

	private static void meetsAnother(WorkerHandle<Probe> probe) throws Exception {
		assertThat(List.of(probe.call(p -> p.meet(2)), probe.call(p -> p.meet(2))))
				.allSatisfy(met -> assertThat(get(met)).hasSize(2));
	}

	private WorkerDefinition definition(String id) throws Exception {
		Await.until(id + " is there", () -> workers.definitions().stream().anyMatch(d -> d.id().equals(id)));
		return workers.definitions().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
	}
}
