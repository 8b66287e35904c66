package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.osgi.service.event.Event;

import dev.outboard.api.MonitoredCall;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.internal.RecordingMonitor;
import dev.outboard.testkit.probe.Toiler;

/** How far a function has come, and whether its result is still wanted. */
public class ProgressKit {

	private static final int UNITS = 100_000;

	private final RecordingMonitor monitor = new RecordingMonitor();

	@EachStartMethod
	void allThatIsReportedReachesTheMonitorInFewPiecesBeforeTheCallCompletes(WorkerHandle<Toiler> toiler) throws Exception {
		WorkerCall<Integer> call = toiler.call(t -> t.count(UNITS, monitor));
		double worked = Await.result(call.thenApply(units -> monitor.worked()));
		assertThat(worked).isEqualTo(UNITS);
		assertThat(monitor.task()).isEqualTo("counting");
		assertThat(monitor.total()).isEqualTo(UNITS);
		assertThat(monitor.subTask()).isEqualTo("unit " + (UNITS - 1));
		assertThat(monitor.isDone()).isTrue();
		assertThat(monitor.reports()).isPositive().isLessThan(UNITS / 10);
	}

	@EachStartMethod
	void aBlockingCallerHasHeardAllWhenItReturns(WorkerHandle<Toiler> toiler) {
		assertThat(toiler.blocking().count(UNITS, monitor)).isEqualTo(UNITS);
		assertThat(monitor.worked()).isEqualTo(UNITS);
	}

	@EachStartMethod
	void theWorkerSplitsItsMonitor(WorkerHandle<Toiler> toiler) throws Exception {
		Await.result(toiler.call(t -> t.split(monitor, 50)));
		assertThat(monitor.task()).isEqualTo("splitting");
		assertThat(monitor.worked()).isCloseTo(monitor.total(), within(monitor.total() / 100.0));
	}

	@EachStartMethod
	void noMonitorIsFineToo(WorkerHandle<Toiler> toiler) throws Exception {
		int units = Await.result(toiler.call(t -> t.count(3, null)));
		assertThat(units).isEqualTo(3);
		toiler.post(t -> t.count(3, null));
		Await.result(toiler.run(t -> t.split(null, 3)));
	}

	@EachStartMethod
	void whatAFailingOrPostedFunctionReportedIsToldAll(WorkerHandle<Toiler> toiler) throws Exception {
		assertThatThrownBy(() -> Await.result(toiler.call(t -> t.fail(monitor)))).isInstanceOf(RemoteWorkerException.class);
		assertThat(monitor.worked()).isEqualTo(7);
		toiler.post(t -> t.count(3, monitor));
		Await.until("the posted call's reports", () -> monitor.worked() == 10);
	}

	@EachStartMethod
	void theLatestReportOfAFunctionThatGoesQuietArrivesAndCancellingItsMonitorReachesIt(WorkerHandle<Toiler> toiler)
			throws Exception {
		WorkerCall<String> call = toiler.call(t -> t.untilCancelled(monitor));
		Await.until("its second subtask", () -> "second".equals(monitor.subTask()));
		monitor.setCanceled(true);
		assertThat(Await.result(call)).isEqualTo("cancelled");
	}

	@EachStartMethod
	void aMonitorThatWasCancelledBeforeTheCallIsCancelled(WorkerHandle<Toiler> toiler) throws Exception {
		monitor.setCanceled(true);
		String end = Await.result(toiler.call(t -> t.untilCancelled(monitor)));
		assertThat(end).isEqualTo("cancelled");
	}

	@EachStartMethod
	void theMonitorOfACallThatWaitsInTheWorkerCanBeCancelled(WorkerHandle<Toiler> toiler) throws Exception {
		RecordingMonitor other = new RecordingMonitor();
		WorkerCall<String> first = toiler.call(t -> t.untilCancelled(monitor));
		WorkerCall<String> second = toiler.call(t -> t.untilCancelled(other));
		other.setCanceled(true);
		Await.until("the first one runs", () -> monitor.task() != null);
		assertThat(first).isNotDone();
		monitor.setCanceled(true);
		assertThat(Await.result(first)).isEqualTo("cancelled");
		assertThat(Await.result(second)).isEqualTo("cancelled");
	}

	@EachStartMethod
	void whoeverLooksSeesHowFarACallHasComeAndMayCancelIt(WorkerHandle<Toiler> toiler) throws Exception {
		WorkerCall<String> first = toiler.call(t -> t.untilCancelled(monitor));
		WorkerCall<String> second = toiler.call(t -> t.untilCancelled(null));
		toiler.post(t -> t.count(3, null));
		Await.until("the first one has reported", () -> toiler.monitoredCalls().get(0).progress().subTask().isPresent());
		assertThat(toiler.monitoredCalls()).extracting(MonitoredCall::function).containsExactly(
				"untilCancelled(IProgressMonitor)", "untilCancelled(IProgressMonitor)");
		assertThat(toiler.monitoredCalls().get(0).progress().task()).isPresent();
		toiler.monitoredCalls().get(1).cancel();
		assertThat(first).isNotDone();
		toiler.monitoredCalls().get(0).cancel();
		assertThat(Await.result(first)).isEqualTo("cancelled");
		assertThat(Await.result(second)).isEqualTo("cancelled");
		assertThat(toiler.monitoredCalls()).isEmpty();
	}

	@EachStartMethod
	void cancellingTheCallCancelsItsMonitorInTheWorker(WorkerHandle<Toiler> toiler) throws Exception {
		WorkerCall<String> call = toiler.call(t -> t.untilCancelled(monitor));
		Await.until("it runs", () -> monitor.task() != null);
		call.cancel(true);
		assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
		assertThat(Await.result(toiler.call(Toiler::notes))).isEqualTo(List.of("cancelled"));
	}

	@EachStartMethod
	void progressIsPublishedToo(TestWorkers workers, WorkerHandle<Toiler> toiler) throws Exception {
		EventRecorder events = workers.record(toiler);
		Await.result(toiler.call(t -> t.count(1000, null)));
		events.await(e -> e.values(WorkerTopics.PROGRESS, WorkerEventProperties.DONE).contains(true));
		Event last = events.ofKind(WorkerTopics.PROGRESS).getLast();
		assertThat(last.getTopic()).isEqualTo(WorkerTopics.progress(toiler.definition().id(), toiler.instanceId()));
		assertThat(last.getProperty(WorkerEventProperties.FUNCTION)).isEqualTo("count(int,IProgressMonitor)");
		assertThat(last.getProperty(WorkerEventProperties.TASK)).isEqualTo("counting");
		assertThat(last.getProperty(WorkerEventProperties.WORKED)).isEqualTo(1000.0);
		assertThat(last.getProperty(WorkerEventProperties.TOTAL)).isEqualTo(1000);
	}
}
