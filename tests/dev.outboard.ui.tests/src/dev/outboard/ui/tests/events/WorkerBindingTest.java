package dev.outboard.ui.tests.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.events.WorkerBinding;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Workers whose life is bound to that of a widget or a view. */
class WorkerBindingTest {

	private static final String VIEW = "dev.outboard.ui.views.upper";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private Shell shell;
	private Composite owner;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		owner = new Composite(shell, SWT.NONE);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	@Test
	void endInOrderWhenTheWidgetIsDisposed() {
		WorkerHandle<Adder> adder = running();
		WorkerBinding.bind(adder, owner);

		shell.dispose();

		assertThat(endOf(adder).kind()).isEqualTo(Kind.ORDERLY);
	}

	@Test
	void keepNobodyWaitingWhoDisposesTheWidget() {
		WorkerHandle<Faulty> faulty = workers.service().start(Faulty.class,
				StartOptions.defaults().stopDeadline(Duration.ofSeconds(1)));
		faulty.run(Faulty::loop);
		EventLoop.until("it runs", () -> faulty.state() == WorkerState.RUNNING);
		WorkerBinding.bind(faulty, owner);

		owner.dispose();

		assertThat(faulty.onExit()).as("it heeds nothing, so it isn't over at once").isNotDone();
		assertThat(endOf(faulty).kind()).isEqualTo(Kind.KILLED);
	}

	@Test
	void endAtOnceWhenTheWidgetHasGoneBefore() {
		WorkerHandle<Adder> adder = running();
		owner.dispose();

		WorkerBinding.bind(adder, owner).unbind();

		assertThat(endOf(adder).kind()).isEqualTo(Kind.ORDERLY);
	}

	@Test
	void liveOnWhenTheyAreUnbound() {
		WorkerHandle<Adder> adder = running();
		Listener[] before = owner.getListeners(SWT.Dispose);
		WorkerBinding binding = WorkerBinding.bind(adder, owner);

		binding.unbind();
		binding.unbind();
		assertThat(owner.getListeners(SWT.Dispose)).containsExactly(before);
		owner.dispose();

		EventLoop.settle();
		assertThat(adder.state()).isEqualTo(WorkerState.RUNNING);
	}

	@Test
	void letTheWidgetGoWhenTheyEndByThemselves() {
		WorkerHandle<Adder> adder = running();
		int before = owner.getListeners(SWT.Dispose).length;
		WorkerBinding.bind(adder, owner);
		assertThat(owner.getListeners(SWT.Dispose)).hasSize(before + 1);

		adder.terminate();

		EventLoop.until("it has let go", () -> owner.getListeners(SWT.Dispose).length == before);
	}

	@Test
	void endWhenTheViewIsClosed() throws PartInitException {
		WorkerHandle<Adder> adder = running();
		WorkerHandle<Adder> other = running();
		IViewPart view = page().showView(VIEW);
		WorkerBinding.bind(adder, view);
		WorkerBinding.bind(other, view).unbind();

		page().hideView(view);

		assertThat(endOf(adder).kind()).isEqualTo(Kind.ORDERLY);
		assertThat(other.state()).isEqualTo(WorkerState.RUNNING);
	}

	@Test
	void endAtOnceWhenTheViewHasGoneBefore() throws PartInitException {
		WorkerHandle<Adder> adder = running();
		IViewPart view = page().showView(VIEW);
		page().hideView(view);

		WorkerBinding.bind(adder, view);

		assertThat(endOf(adder).kind()).isEqualTo(Kind.ORDERLY);
	}

	@Test
	void endWhenTheWindowOfTheViewIsClosed() throws WorkbenchException {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow first = workbench.getActiveWorkbenchWindow();
		WorkerHandle<Adder> adder = running();
		IWorkbenchWindow second = workbench.openWorkbenchWindow(first.getActivePage().getPerspective().getId(), null);
		WorkerBinding.bind(adder, second.getActivePage().showView(VIEW));

		second.close();

		assertThat(endOf(adder).kind()).isEqualTo(Kind.ORDERLY);
		first.getShell().setActive();
		EventLoop.until("the first window is active", () -> workbench.getActiveWorkbenchWindow() == first);
	}

	@Test
	void leaveTasksForADisposedWidgetUndone() {
		WorkerHandle<Adder> adder = running();
		CompletableFuture<Integer> sum = adder.call(a -> a.addTwo(1, 2)).thenApplyAsync(n -> n, UiExecutor.of(owner));
		CompletableFuture<Integer> after = adder.call(a -> a.addTwo(3, 4)).thenApplyAsync(n -> n, UiExecutor.of(shell));

		owner.dispose();

		EventLoop.until("the other has run", after::isDone);
		EventLoop.settle();
		assertThat(sum).isNotDone();
	}

	private WorkerHandle<Adder> running() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		EventLoop.until("it runs", () -> adder.state() == WorkerState.RUNNING);
		return adder;
	}

	private static ExitStatus endOf(WorkerHandle<?> worker) {
		CompletableFuture<ExitStatus> end = worker.onExit();
		EventLoop.until("it has ended", end::isDone);
		return end.join();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
