package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.equinox.log.SynchronousLogListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.event.Event;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.testkit.probe.Talker;

/** What a worker in a JVM of its own logs. */
class LogTest extends WorkerTest {

	@Test
	void recordsOfJavaUtilLoggingArriveOnce() throws Exception {
		WorkerHandle<Talker> talker = given.start(Talker.class);
		EventRecorder events = given.record(talker);
		get(talker.run(t -> t.logByJul("a.b.C", "SEVERE", "odd", true)));
		get(talker.run(t -> t.logByJul("", "FINE", "too fine", false)));
		get(talker.run(t -> t.logByJul("a.b", "INFO", "last", false)));
		events.awaitLine("last");
		get(talker.terminate());
		events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).containsExactly("odd", "last");
		Event odd = events.ofKind(WorkerTopics.LOG).get(0);
		assertThat(odd.getProperty(WorkerEventProperties.LEVEL)).isEqualTo("ERROR");
		assertThat(odd.getProperty(WorkerEventProperties.LOGGER)).isEqualTo("a.b.C");
		assertThat(odd.getProperty(WorkerEventProperties.THREAD)).isEqualTo("outboard-worker " + talker.displayName());
		assertThat(odd.getProperty(WorkerEventProperties.EXCEPTION)).isInstanceOf(RemoteWorkerException.class);
	}

	@Test
	void recordsOfSystemLoggerArriveOnceAndFollowTheLevel() throws Exception {
		WorkerHandle<Talker> talker = given.start(Talker.class);
		EventRecorder events = given.record(talker);
		get(talker.run(t -> t.logBySystem("a.b.C", Level.DEBUG, "too fine")));
		talker.logLevel(Level.DEBUG);
		get(talker.run(t -> t.logBySystem("a.b.C", Level.DEBUG, "fine now")));
		get(talker.run(t -> t.logBySystem("a.b.C", Level.TRACE, "too fine")));
		get(talker.run(t -> t.logBySystem("a.b.C", Level.WARNING, "last")));
		events.awaitLine("last");
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).containsExactly("fine now", "last");
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.LEVEL)).containsExactly("DEBUG", "WARNING");
	}

	@ParameterizedTest
	@CsvSource({ "INFO, false", "WARNING, true" })
	void whatWasLoggedJustBeforeTheEndOfTheJvmArrives(String level, boolean halt) throws Exception {
		WorkerHandle<Talker> talker = given.start(Talker.class);
		EventRecorder events = given.record(talker);
		talker.run(t -> t.logAndEnd(500, level, halt));
		assertThat(get(talker.onExit()).code()).isEqualTo(7);
		events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("FAILED"));
		List<String> expected = IntStream.range(0, 500).mapToObj(i -> "record " + i).toList();
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).isEqualTo(expected);
	}

	@Test
	void recordsAndOutputReachTheLogServiceOnceUnderTheDefinitionsName() throws Exception {
		WorkerHandle<Talker> talker = given.start(Talker.class);
		List<LogEntry> entries = new CopyOnWriteArrayList<>();
		ServiceReference<LogReaderService> reference = context.getServiceReference(LogReaderService.class);
		LogListener listener = entry -> {
			if (entry.getLoggerName().equals(talker.definition().id())) {
				entries.add(entry);
			}
		};
		context.getService(reference).addLogListener(listener);
		try {
			get(talker.run(t -> t.logByJul("a.b.C", "WARNING", "odd {}", false)));
			get(talker.run(t -> t.logByJul("a.b.C", "SEVERE", "bad", true)));
			Await.untilAsserted(() -> assertThat(entries).hasSize(2));
			get(talker.terminate());
		} finally {
			context.getService(reference).removeLogListener(listener);
			context.ungetService(reference);
		}
		assertThat(entries).extracting(LogEntry::getLogLevel).containsExactly(LogLevel.WARN, LogLevel.ERROR);
		assertThat(entries.get(0).getMessage()).isEqualTo(talker.displayName() + " [outboard-worker "
				+ talker.displayName() + "] a.b.C: odd {}");
		assertThat(entries.get(1).getException()).isNotNull().hasMessageContaining("it went wrong");
	}

	@Test
	void aListenerThatIsStuckHoldsUpTheWorkerForSecondsAndThenCostsRecords() throws Exception {
		WorkerHandle<Talker> talker = given.start(Talker.class);
		EventRecorder events = given.record(talker);
		CountDownLatch release = new CountDownLatch(1);
		ServiceReference<LogReaderService> reference = context.getServiceReference(LogReaderService.class);
		SynchronousLogListener stuck = entry -> {
			if (entry.getLoggerName().equals(talker.definition().id())) {
				await(release);
			}
		};
		context.getService(reference).addLogListener(stuck);
		try {
			get(talker.run(t -> t.log(Level.WARNING, "what it is stuck with", false)));
			get(talker.run(t -> t.logMany(5000)));
		} finally {
			release.countDown();
			context.getService(reference).removeLogListener(stuck);
			context.ungetService(reference);
		}
		Await.until("there is room again", () -> {
			get(talker.run(t -> t.log(Level.INFO, "later", false)));
			return events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE).contains("later");
		});
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).anySatisfy(
				line -> assertThat(line).asString().matches("\\([0-9]+ records before this one were dropped: .*\\) later"));
	}

	private static void await(CountDownLatch release) {
		try {
			if (!release.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("nobody released the listener");
			}
		} catch (InterruptedException e) {
			throw new AssertionError("a listener was interrupted", e);
		}
	}

	@Test
	void linesOfOutputHaveALevel() throws Exception {
		WorkerHandle<Probe> probe = startProbe();
		EventRecorder events = given.record(probe);
		get(probe.run(p -> p.print("out", "err")));
		events.awaitLine("out");
		events.awaitLine("err");
		for (Event line : events.ofKind(WorkerTopics.LOG)) {
			assertThat(line.getProperty(WorkerEventProperties.LEVEL)).isEqualTo(
					"stderr".equals(line.getProperty(WorkerEventProperties.STREAM)) ? "WARNING" : "INFO");
		}
	}

	@Test
	void aWorkerThatDoesNotLogLoadsNothingForIt() throws Exception {
		WorkerHandle<Probe> probe = given.service().create(
				Probe.class, given.options().jvmOptions("-Xlog:class+load:stderr"));
		EventRecorder events = given.record(probe);
		get(probe.start().ready());
		answer(probe.call(p -> p.add(1, 2))).isEqualTo(3);
		// The end of a JVM by exit logs, too.
		get(probe.kill());
		events.await(e -> e.values(WorkerTopics.STATE, WorkerEventProperties.STATE).contains("EXITED"));
		List<Object> loaded = events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE);
		assertThat(loaded).anyMatch(line -> line.toString().contains("ProbeWorker"))
				.noneMatch(line -> line.toString().contains("java.util.logging.LogManager"))
				.noneMatch(line -> line.toString().contains("JulHandler"))
				.noneMatch(line -> line.toString().contains("LogMessage"));
	}
}
