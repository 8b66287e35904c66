package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.PoolOptions;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.WorkerState;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.events.WorkerJobFamilies;
import dev.outboard.ui.internal.end.EndingWorkersDialog;
import dev.outboard.ui.internal.end.EndingWorkersJob;
import dev.outboard.ui.internal.end.WorkbenchEnd;
import dev.outboard.ui.tests.pages.EndingWorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What becomes of workers when the workbench ends. */
class EndingWorkersTest {

	/** Longer than a test waits: what ends before was ended by force. */
	private static final StartOptions PATIENT = StartOptions.defaults().stopDeadline(Duration.ofMinutes(5));

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private final AtomicBoolean familyAndName = new AtomicBoolean();
	private IStatus result;

	private final JobChangeAdapter jobs = new JobChangeAdapter() {

		@Override
		public void running(IJobChangeEvent event) {
			if (event.getJob().belongsTo(WorkerJobFamilies.ENDING_WORKERS)) {
				familyAndName.set(!event.getJob().isSystem() && event.getJob().getName().contains("workers"));
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob().belongsTo(WorkerJobFamilies.ENDING_WORKERS)) {
				result = event.getResult();
			}
		}
	};

	@BeforeEach
	void listen() {
		Job.getJobManager().addJobChangeListener(jobs);
	}

	@AfterEach
	void forget() {
		Job.getJobManager().removeJobChangeListener(jobs);
	}

	@Test
	void areAskedToEndAndWaitedFor() {
		WorkerHandle<Adder> adder = running(StartOptions.defaults());
		WorkerHandle<Adder> daemon = running(StartOptions.defaults().daemon(true));

		endWorkbench();

		assertThat(adder.onExit().join().kind()).isEqualTo(Kind.ORDERLY);
		assertThat(daemon.state()).as("it ends with the framework").isEqualTo(WorkerState.RUNNING);
		assertThat(result.isOK()).isTrue();
		assertThat(familyAndName).isTrue();
	}

	@Test
	void areShownWhileTheyLastAndCanBeEndedByForce() {
		WorkerHandle<Faulty> faulty = workers.service().start(Faulty.class, PATIENT);
		faulty.run(Faulty::loop);
		EventLoop.until("it runs", () -> faulty.state() == WorkerState.RUNNING);
		AtomicBoolean painting = new AtomicBoolean();
		EndingWorkersPage.whenOpenFor(faulty.displayName(), dialog -> {
			painting.set(faulty.state() == WorkerState.STOPPING);
			dialog.endNow();
		});

		endWorkbench();

		assertThat(painting).as("the event loop runs while the worker is waited for").isTrue();
		assertThat(faulty.onExit().join().kind()).isEqualTo(Kind.KILLED);
		assertThat(result.getSeverity()).isEqualTo(IStatus.CANCEL);
		assertThat(EndingWorkersPage.isOpen()).isFalse();
	}

	@Test
	void canBeEndedByCancellingTheJob() {
		WorkerHandle<Faulty> faulty = workers.service().start(Faulty.class, PATIENT);
		faulty.run(Faulty::loop);
		EventLoop.until("it runs", () -> faulty.state() == WorkerState.RUNNING);
		EndingWorkersPage.whenOpenFor(faulty.displayName(),
				dialog -> Job.getJobManager().cancel(WorkerJobFamilies.ENDING_WORKERS));

		endWorkbench();

		assertThat(faulty.onExit().join().kind()).isEqualTo(Kind.KILLED);
	}

	@Test
	void ofAPoolAreNotReplaced() {
		WorkerPool<Adder> pool = workers.service().createPool(Adder.class, PoolOptions.defaults().workers(2));
		assertThat(workers.service().pools()).singleElement().isSameAs(pool);
		EventLoop.until("they run", () -> pool.workers().stream().allMatch(worker -> worker.state() == WorkerState.RUNNING));

		endWorkbench();

		EventLoop.until("the pool has ended", () -> pool.onExit().isDone());
		assertThat(workers.service().workers()).isEmpty();
		assertThat(workers.service().pools()).isEmpty();
	}

	@Test
	void needNoJobWhereThereAreNone() {
		running(StartOptions.defaults().daemon(true));

		endWorkbench();

		assertThat(result).isNull();
	}

	@Test
	void areEndedByAComponentThatTheWorkbenchTells() {
		BundleContext context = FrameworkUtil.getBundle(EndingWorkersTest.class).getBundleContext();
		ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> runtime = new ServiceTracker<>(context,
				ServiceComponentRuntime.class, null);
		runtime.open();
		ComponentDescriptionDTO description = runtime.getService()
				.getComponentDescriptionDTO(FrameworkUtil.getBundle(WorkbenchEnd.class), WorkbenchEnd.class.getName());
		assertThat(runtime.getService().getComponentConfigurationDTOs(description)).singleElement()
				.satisfies(component -> assertThat(component.state).isEqualTo(ComponentConfigurationDTO.ACTIVE));
		runtime.close();
		WorkerHandle<Adder> adder = running(StartOptions.defaults());
		IWorkbench workbench = PlatformUI.getWorkbench();
		WorkbenchEnd end = new WorkbenchEnd(workbench, context);
		workbench.removeWorkbenchListener(end);

		assertThat(end.preShutdown(workbench, false)).isTrue();
		assertThat(adder.state()).as("somebody else may still veto").isEqualTo(WorkerState.RUNNING);
		end.postShutdown(workbench);

		assertThat(adder.state()).isEqualTo(WorkerState.EXITED);
	}

	/** What the workbench's end does; the workbench of the tests itself can't be ended. */
	private void endWorkbench() {
		EndingWorkersDialog.await(new EndingWorkersJob(workers.service()), Display.getCurrent());
	}

	private WorkerHandle<Adder> running(StartOptions options) {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class, options);
		EventLoop.until("it runs", () -> adder.state() == WorkerState.RUNNING);
		return adder;
	}
}
