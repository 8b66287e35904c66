package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.IntStream;

import org.osgi.service.event.Event;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Talker;

/** What a worker logs by the logger of its context. */
public class LogKit {

	@EachStartMethod
	void aRecordArrivesOnceWithAllThatIsKnownOfIt(TestWorkers workers, WorkerHandle<Talker> talker) throws Exception {
		EventRecorder events = workers.record(talker);
		Await.result(talker.run(t -> t.log(Level.WARNING, "something is {odd}", true)));
		Await.result(talker.run(t -> t.log(Level.INFO, "last", false)));
		events.awaitLine("last");
		Event logged = events.ofKind(WorkerTopics.LOG).get(0);
		assertThat(logged.getTopic()).isEqualTo(WorkerTopics.log(talker.definition().id(), talker.instanceId()));
		assertThat(logged.getProperty(WorkerEventProperties.MESSAGE)).isEqualTo("something is {odd}");
		assertThat(logged.getProperty(WorkerEventProperties.LEVEL)).isEqualTo("WARNING");
		assertThat(logged.getProperty(WorkerEventProperties.LOGGER)).isEqualTo("dev.outboard.testkit.talker");
		assertThat(logged.getProperty(WorkerEventProperties.THREAD)).asString().contains(talker.displayName());
		assertThat(logged.getProperty(WorkerEventProperties.LOGGED)).isInstanceOf(Long.class);
		assertThat(logged.getProperty(WorkerEventProperties.STREAM)).isNull();
		assertThat(logged.getProperty(WorkerEventProperties.EXCEPTION)).isInstanceOfSatisfying(RemoteWorkerException.class,
				e -> {
					assertThat(e.remoteClassName()).isEqualTo("java.lang.IllegalStateException");
					assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("failure");
					assertThat(e.getCause()).hasMessageContaining("because");
				});
		assertThat(events.ofKind(WorkerTopics.LOG)).hasSize(2);
	}

	@EachStartMethod
	void manyMoreThanMayBeUnderWayArriveInOrder(TestWorkers workers, WorkerHandle<Talker> talker) throws Exception {
		EventRecorder events = workers.record(talker);
		Await.result(talker.run(t -> t.logMany(5000)));
		events.awaitLine("record 4999");
		List<String> expected = IntStream.range(0, 5000).mapToObj(i -> "record " + i).toList();
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).isEqualTo(expected);
	}

	@EachStartMethod
	void theLevelCanBeChangedWhileItRuns(TestWorkers workers, WorkerHandle<Talker> talker) throws Exception {
		EventRecorder events = workers.record(talker);
		assertThat(talker.logLevel()).isEqualTo(Level.INFO);
		Await.result(talker.run(t -> t.log(Level.DEBUG, "not yet", false)));
		talker.logLevel(Level.DEBUG);
		Await.result(talker.run(t -> t.log(Level.DEBUG, "now", false)));
		talker.logLevel(Level.ERROR);
		Await.result(talker.run(t -> t.log(Level.WARNING, "not any more", false)));
		talker.logLevel(Level.INFO);
		Await.result(talker.run(t -> t.log(Level.INFO, "again", false)));
		events.awaitLine("again");
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE)).containsExactly("now", "again");
	}

	@EachStartMethod
	void aLevelSetBeforeTheStartHoldsFromTheStart(TestWorkers workers) throws Exception {
		WorkerHandle<Talker> talker = workers.create(Talker.class);
		EventRecorder events = workers.record(talker);
		talker.logLevel(Level.DEBUG);
		Await.result(talker.start().ready());
		events.awaitLine("started 1");
	}
}
