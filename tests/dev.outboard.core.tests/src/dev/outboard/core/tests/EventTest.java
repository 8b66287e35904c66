package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.LogRecorder;

/** What of a worker's life reaches EventAdmin. */
class EventTest extends WorkerTest {

	@Test
	void statesArriveInOrderWithPidAndExitStatus() throws Exception {
		WorkerHandle<Probe> probe = workers.create(Probe.class);
		try (EventRecorder events = new EventRecorder(probe)) {
			get(probe.start().ready());
			long pid = probe.pid().orElseThrow();
			get(probe.terminate());
			events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
			assertThat(events.values(WorkerTopics.STATE, WorkerEventProperties.STATE)).containsExactly("STARTING", "RUNNING",
					"STOPPING", "EXITED");
			assertThat(events.values(WorkerTopics.STATE, WorkerEventProperties.PREVIOUS_STATE)).containsExactly("NEW",
					"STARTING", "RUNNING", "STOPPING");
			List<Event> states = events.ofKind(WorkerTopics.STATE);
			assertThat(states.get(1).getProperty(WorkerEventProperties.PID)).isEqualTo(pid);
			assertThat(states.get(3).getProperty(WorkerEventProperties.EXIT_CODE)).isEqualTo(0);
			assertThat(states.get(3).getProperty(WorkerEventProperties.EXIT_KIND)).isEqualTo("ORDERLY");
			assertThat(states).allSatisfy(event -> {
				assertThat(event.getTopic()).isEqualTo("dev/outboard/worker/dev-outboard-testkit-probe/"
						+ probe.instanceId() + "/state");
				assertThat(event.getProperty(WorkerEventProperties.DEFINITION)).isEqualTo(probe.definition().id());
				assertThat(event.getProperty(WorkerEventProperties.INCARNATION)).isEqualTo(1);
			});
		}
	}

	@Test
	void outputArrivesLineByLineBeforeTheEnd() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		try (EventRecorder events = new EventRecorder(probe)) {
			get(probe.run(p -> p.printMany(5000)));
			get(probe.run(p -> p.print("out ü", "err ß")));
			get(probe.terminate());
			events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
			List<Object> lines = events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE);
			List<String> expected = IntStream.range(0, 5000).mapToObj(i -> "line " + i).toList();
			assertThat(lines.stream().filter(line -> line.toString().startsWith("line ")).toList()).isEqualTo(expected);
			assertThat(lines).contains("out ü", "err ß");
			Event error = events.ofKind(WorkerTopics.LOG).stream()
					.filter(e -> "err ß".equals(e.getProperty(WorkerEventProperties.MESSAGE))).findFirst().orElseThrow();
			assertThat(error.getProperty(WorkerEventProperties.STREAM)).isEqualTo("stderr");
		}
	}

	@Test
	void resultsOfAnnouncedFunctionsAreSignalsHoweverTheyAreCalled() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		try (EventRecorder events = new EventRecorder(probe)) {
			probe.call(p -> p.announce("by call"));
			probe.post(p -> p.announce("by post"));
			get(probe.run(p -> p.announce("by run")));
			events.await(e -> e.ofKind(WorkerTopics.SIGNAL).size() == 3);
			assertThat(probe.blocking().announce("by blocking")).isEqualTo("by blocking");
			get(probe.run(Probe::announceNothing));
			events.await(e -> e.ofKind(WorkerTopics.SIGNAL).size() == 5);
			assertThat(events.values(WorkerTopics.SIGNAL, WorkerEventProperties.VALUE)).containsExactly("by call", "by post",
					"by run", "by blocking", null);
			assertThat(events.ofKind(WorkerTopics.SIGNAL).get(0).getTopic()).endsWith("/signal/announced");
			assertThat(events.ofKind(WorkerTopics.SIGNAL).get(4).getTopic()).endsWith("/signal/nothing_005fannounced");
		}
	}

	@Test
	void aListenerThatComesLaterHearsOfLaterSignals() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		get(probe.call(p -> p.announce("nobody listens")));
		for (String value : List.of("first listener", "second listener")) {
			try (EventRecorder events = new EventRecorder(probe)) {
				get(probe.call(p -> p.announce(value)));
				events.await(e -> e.values(WorkerTopics.SIGNAL, WorkerEventProperties.VALUE).equals(List.of(value)));
			}
			get(probe.call(p -> p.announce("nobody listens again")));
		}
	}

	@Test
	void oneWayCallsThatADeathLeavesOpenAreReportedBeforeItAndThoseThatReturnedAreNot() throws Exception {
		given.expectLogged("may have run");
		WorkerHandle<Probe> probe = startProbe();
		try (EventRecorder events = new EventRecorder(probe)) {
			for (int i = 0; i < 100; i++) {
				probe.post(p -> p.note("returns"));
			}
			get(probe.call(Probe::order));
			probe.post(Probe::loop);
			probe.post(p -> p.note("waits"));
			Await.until("those before are told to have returned", () -> get(probe.metrics()).calls().inFlight() == 2);
			get(probe.kill());
			events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
			assertThat(events.values(WorkerTopics.ERROR, WorkerEventProperties.FUNCTION)).containsExactly("loop()",
					"note(String)");
			assertThat(events.ofKind(WorkerTopics.ERROR)).extracting(e -> e.getProperty(WorkerEventProperties.EXCEPTION))
					.allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(WorkerExitedException.class,
							lost -> assertThat(lost.mayHaveRun()).isTrue()));
		}
	}

	@Test
	void whatAPostedFunctionThrowsIsLoggedAndPublished() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		try (EventRecorder events = new EventRecorder(probe); LogRecorder log = new LogRecorder()) {
			given.expectLogged("nobody waits");
			probe.post(p -> p.fail("nobody waits"));
			events.await(e -> !e.ofKind(WorkerTopics.ERROR).isEmpty());
			Event error = events.ofKind(WorkerTopics.ERROR).get(0);
			assertThat(error.getProperty(WorkerEventProperties.FUNCTION)).isEqualTo("fail(String)");
			assertThat(error.getProperty(WorkerEventProperties.EXCEPTION)).isInstanceOf(RemoteWorkerException.class);
			assertThat(log.mentioning("nobody waits")).singleElement().asString().contains("fail(String)")
					.contains(probe.displayName());
		}
	}
}
