package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.tests.hostile.HostileMain;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** Children that mean harm: each ends by itself, for a reason that is told, and hurts nobody else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script puts them in the host's place")
class HostileChildTest extends WorkerTest {

	@TempDir
	private Path folder;
	private WorkerHandle<Probe> bystander;

	@BeforeEach
	void startBystander() throws Exception {
		bystander = startProbe();
	}

	@AfterEach
	void theBystanderIsUnhurt() throws Exception {
		answer(bystander.call(p -> p.add(1, 2))).isEqualTo(3);
		assertThat(bystander.state()).isEqualTo(WorkerState.RUNNING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "huge-frame | a frame of 1073741823 bytes is announced",
			"negative-frame | no frame begins with ffffffff", "no-message | no kind of message is numbered 99",
			"message-of-the-other-side | a worker sends no message CALL" })
	void rubbishOnTheConnectionEndsIt(String deed, String reason) throws Exception {
		WorkerHandle<Probe> worker = workers.start(Probe.class, hostile(deed));
		assertThatThrownBy(() -> get(worker.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("was ended because its connection failed").hasMessageContaining(reason);
		assertThat(worker.state()).isEqualTo(WorkerState.FAILED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "flood-before-hello | it floods its standard output instead of saying hello",
			"endless-hello | it speaks protocol xxxx", "hello-only | did not connect within 3.0 s" })
	void oneThatDoesNotComeInOrderEndsIt(String deed, String reason) throws Exception {
		WorkerHandle<Probe> worker = workers.start(Probe.class, hostile(deed).startDeadline(Duration.ofSeconds(3)));
		assertThatThrownBy(() -> get(worker.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining(reason)
				.satisfies(e -> assertThat(e.getMessage().length()).as("length of the message").isLessThan(20_000));
		assertThat(worker.state()).isEqualTo(WorkerState.FAILED);
	}

	@Test
	void anEndlessLineComesInPartsThatFitIntoMemory() throws Exception {
		WorkerHandle<Probe> worker = workers.create(Probe.class, hostile("flood-lines"));
		AtomicInteger lines = new AtomicInteger();
		AtomicInteger longest = new AtomicInteger();
		EventHandler handler = event -> {
			lines.incrementAndGet();
			int length = ((String) event.getProperty(WorkerEventProperties.MESSAGE)).length();
			longest.accumulateAndGet(length, Math::max);
		};
		ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class, handler,
				new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC,
						WorkerTopics.log(worker.definition().id(), worker.instanceId()))));
		try {
			get(worker.start().ready());
			Await.until("a hundred lines have come", () -> lines.get() >= 100);
			assertThat(longest.get()).isLessThanOrEqualTo(16 * 1024);
			get(worker.kill());
		} finally {
			registration.unregister();
		}
	}

	@Test
	void aClassThatItNamesIsNotLoaded() throws Exception {
		WorkerHandle<Probe> worker = startProbe(hostile("name-classes"));
		WorkerCall<Integer> call = worker.call(p -> p.add(1, 2));
		assertThatThrownBy(() -> get(call)).isInstanceOfSatisfying(RemoteWorkerException.class,
				e -> assertThat(e.remoteClassName()).isEqualTo("dev.outboard.core.tests.Trap"));
		assertThat(System.getProperty("outboard.test.trap")).isNull();
	}

	private StartOptions hostile(String deed) throws Exception {
		return StartOptions.defaults().javaHome(FakeJava.running(HostileMain.class, folder).home())
				.environment(HostileMain.DEED, deed);
	}
}
