package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.counter.Counter;
import dev.outboard.testkit.probe.Toiler;
import dev.outboard.ui.events.WorkerJobFamilies;
import dev.outboard.ui.internal.progress.CallJobs;
import dev.outboard.ui.tests.pages.ProgressPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Calls with a progress monitor, in the platform's Progress view. */
class CallProgressTest {

	private static final IJobManager JOBS = Job.getJobManager();

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private ProgressPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = ProgressPage.open();
	}

	@AfterEach
	void close() {
		ProgressPage.close();
	}

	@Test
	void aCallThatLastsIsAJobThatSaysHowFarItHasCome() {
		WorkerHandle<Counter> counter = workers.start(Counter.class);
		String name = counter.displayName() + ": count";

		WorkerCall<Integer> call = counter.call(it -> it.count(1000, 30, new NullProgressMonitor()));

		assertThat(view.await(name, "counting to 1000")).contains("number ");
		assertThat(view.hasIcon(name)).isTrue();
		EventLoop.until("some of it is done", () -> view.percent(name) > 1);
		assertThat(JOBS.find(WorkerJobFamilies.CALLS)).extracting(Job::getName).containsExactly(name);

		view.cancel(name);

		EventLoop.until("the function has stopped", call::isDone);
		assertThat(call.join()).isBetween(1, 999);
		view.awaitNone(name);
		assertThat(JOBS.find(WorkerJobFamilies.CALLS)).isEmpty();
	}

	@Test
	void aCallThatReportsNothingIsAJobTooAndGoesWithItsWorker() {
		WorkerHandle<Toiler> toiler = workers.start(Toiler.class);
		WorkerCall<String> call = toiler.call(it -> it.untilCancelled(null));
		view.await(toiler.displayName() + ": untilCancelled", "");
		int shells = Display.getCurrent().getShells().length;

		toiler.kill();

		EventLoop.until("the call has failed", call::isCompletedExceptionally);
		view.awaitNone(toiler.displayName());
		assertThat(Display.getCurrent().getShells()).as("no dialog tells of it").hasSize(shells);
	}

	@Test
	void thousandsOfCallsMakeFewJobsAndShortOnesNone() {
		List<String> names = new CopyOnWriteArrayList<>();
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void scheduled(IJobChangeEvent event) {
				if (event.getJob().belongsTo(WorkerJobFamilies.CALLS)) {
					names.add(event.getJob().getName());
				}
			}
		};
		JOBS.addJobChangeListener(listener);
		try {
			WorkerHandle<Toiler> quick = workers.start(Toiler.class);
			for (int i = 0; i < 100; i++) {
				WorkerCall<Integer> call = quick.call(it -> it.count(10, new NullProgressMonitor()));
				EventLoop.until("it is done", call::isDone);
			}
			WorkerHandle<Toiler> toiler = workers.start(Toiler.class);
			List<WorkerCall<String>> calls = IntStream.range(0, 2000)
					.mapToObj(i -> toiler.<String>call(it -> it.untilCancelled(new NullProgressMonitor()))).toList();
			EventLoop.until("some are shown", () -> JOBS.find(WorkerJobFamilies.CALLS).length == CallJobs.MOST);
			toiler.kill();
			EventLoop.until("all are done", () -> calls.stream().allMatch(CompletableFuture::isDone));
			EventLoop.until("all jobs have ended", () -> JOBS.find(WorkerJobFamilies.CALLS).length == 0);
			view.awaitNone(toiler.displayName());
			assertThat(names).noneMatch(name -> name.startsWith(quick.displayName()));
		} finally {
			JOBS.removeJobChangeListener(listener);
		}
	}
}
