package dev.outboard.ui.tests.databinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.AssertionFailedException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.testkit.probe.Laser;
import dev.outboard.testkit.probe.Laser.Line;
import dev.outboard.ui.databinding.WorkerObservables;
import dev.outboard.ui.databinding.WorkerValue;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What a real worker announces, as observables. */
class WorkerObservablesTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private final Realm realm = DisplayRealm.getRealm(Display.getCurrent());
	private final DataBindingContext bindings = new DataBindingContext(realm);
	private WorkerHandle<Laser> laser;
	private Shell shell;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		laser = workers.service().create(Laser.class, StartOptions.defaults().restart(RestartPolicy.onFailure()));
	}

	@AfterEach
	void close() {
		bindings.dispose();
		shell.dispose();
	}

	@Test
	void showAPropertyFromItsFirstValueOn() {
		WorkerValue<Integer> rate = rate();
		assertThat(rate.getValue()).isNull();

		laser.start();

		awaitValue(rate, 10);
		rate.dispose();
	}

	@Test
	void setAWritablePropertyFromASpinner() {
		WorkerValue<Integer> rate = started(rate(), 10);
		Spinner spinner = new Spinner(shell, SWT.NONE);
		spinner.setMaximum(5000);
		bindings.bindValue(WidgetProperties.spinnerSelection().observe(spinner), rate);
		assertThat(spinner.getSelection()).isEqualTo(10);

		spinner.setSelection(500);

		EventLoop.until("the worker has it", () -> laser.property(Laser::rate).get().orElse(0) == 500);
		EventLoop.settle();
		assertThat(spinner.getSelection()).isEqualTo(500);
		assertThat(rate.status().getValue().isOK()).isTrue();
	}

	@Test
	void convertAValueForAText() {
		WorkerValue<Integer> rate = started(rate(), 10);
		Text text = new Text(shell, SWT.NONE);

		bindings.bindValue(WidgetProperties.text(SWT.Modify).observe(text), rate);

		assertThat(text.getText()).isEqualTo("10");
		text.setText("25");
		EventLoop.until("the worker has it", () -> laser.property(Laser::rate).get().orElse(0) == 25);
	}

	@Test
	void takeBackAValueThatTheWorkerRefuses() {
		WorkerValue<Integer> rate = started(rate(), 10);

		rate.setValue(2000);
		assertThat(rate.getValue()).as("shown until it is refused").isEqualTo(2000);

		EventLoop.until("it is refused", () -> !rate.status().getValue().isOK());
		assertThat(rate.getValue()).isEqualTo(10);
		assertThat(rate.status().getValue()).satisfies(status -> {
			assertThat(status.getSeverity()).isEqualTo(IStatus.ERROR);
			assertThat(status.getMessage()).contains("2000");
			assertThat(status.getException()).isInstanceOf(RemoteWorkerException.class);
		});
		rate.setValue(20);
		EventLoop.until("all is well again", () -> rate.status().getValue().isOK());
		assertThat(rate.getValue()).isEqualTo(20);
	}

	@Test
	void neverGoBackToAnEarlierValueWhileOneIsTyping() {
		WorkerValue<Integer> rate = started(rate(), 10);
		List<Integer> shown = new ArrayList<>();
		rate.addValueChangeListener(event -> shown.add(event.diff.getNewValue()));

		for (int i = 11; i <= 200; i++) {
			rate.setValue(i);
			EventLoop.settle();
		}

		EventLoop.until("the worker has the last", () -> laser.property(Laser::rate).get().orElse(0) == 200);
		EventLoop.settle();
		assertThat(shown).isSorted().doesNotHaveDuplicates().endsWith(200);
	}

	@Test
	void refuseToSetWhatTheContractDoesNotLetBeSet() {
		WorkerValue<Integer> count = started(
				WorkerObservables.property(realm, laser.property(Laser::count), Integer.class), 7);

		assertThatThrownBy(() -> count.setValue(1)).isInstanceOf(UnsupportedOperationException.class)
				.hasMessageContaining("WritableProperty");
		assertThat(count.getValue()).isEqualTo(7);
	}

	@Test
	void showTheLatestOfASignalAndChangeInTheRealmAlone() {
		IObservableValue<Integer> strict = WorkerObservables.signal(realm, laser.signal(Laser::strict), Integer.class);
		List<Thread> threads = new ArrayList<>();
		strict.addValueChangeListener(event -> threads.add(Thread.currentThread()));

		laser.start();
		laser.run(l -> l.emit(Line.STRICT, 1, 10_000));

		awaitValue(strict, 10_000);
		assertThat(threads).containsOnly(Display.getCurrent().getThread());
	}

	@Test
	void followTheStateAndOutliveARestart() {
		IObservableValue<WorkerState> state = WorkerObservables.state(realm, laser);
		WorkerValue<Integer> count = WorkerObservables.property(realm, laser.property(Laser::count), Integer.class);
		assertThat(state.getValue()).isEqualTo(WorkerState.NEW);
		laser.start();
		awaitValue(state, WorkerState.RUNNING);
		laser.run(l -> l.countTo(100));
		awaitValue(count, 100);

		ProcessHandle.of(laser.pid().orElseThrow()).orElseThrow().destroyForcibly();

		EventLoop.until("it was started again", () -> laser.incarnation() == 2);
		errors.await("SIGKILL");
		awaitValue(count, 7);
		awaitValue(state, WorkerState.RUNNING);
		laser.terminate();
		awaitValue(state, WorkerState.EXITED);
	}

	@Test
	void showTheResultOfACallOrWhyThereIsNone() {
		laser.start();
		WorkerValue<Integer> measured = WorkerObservables.result(realm, laser.call(l -> l.measure(4)), Integer.class);
		CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
		WorkerValue<Integer> none = WorkerObservables.result(realm, failed, Integer.class);
		assertThat(measured.getValue()).isNull();

		awaitValue(measured, 4);
		EventLoop.until("the other has failed", () -> none.status().getValue().getSeverity() == IStatus.ERROR);
		assertThat(none.status().getValue().getMessage()).isEqualTo("on purpose");
	}

	@Test
	void hearNothingOnceTheyAreDisposed() {
		WorkerValue<Integer> count = started(
				WorkerObservables.property(realm, laser.property(Laser::count), Integer.class), 7);
		WorkerValue<Integer> rate = rate();
		List<Object> changes = new ArrayList<>();
		count.addValueChangeListener(changes::add);
		rate.setValue(20);

		count.dispose();
		rate.dispose();
		laser.run(l -> l.countTo(100));

		EventLoop.until("the worker has counted", () -> laser.property(Laser::count).get().orElse(0) == 100);
		EventLoop.until("the worker has the rate", () -> laser.property(Laser::rate).get().orElse(0) == 20);
		EventLoop.settle();
		assertThat(changes).isEmpty();
		assertThat(rate.status().isDisposed()).isTrue();
	}

	@Test
	void areMadeInTheirRealm() {
		CompletableFuture<Object> elsewhere = CompletableFuture.supplyAsync(this::rate);

		EventLoop.until("it was tried", elsewhere::isDone);

		assertThat(elsewhere.exceptionNow()).isInstanceOf(AssertionFailedException.class);
	}

	private WorkerValue<Integer> rate() {
		return WorkerObservables.property(realm, laser.property(Laser::rate), Integer.class);
	}

	private <T> WorkerValue<T> started(WorkerValue<T> value, T first) {
		laser.start();
		awaitValue(value, first);
		return value;
	}

	private static <T> void awaitValue(IObservableValue<T> value, T wanted) {
		EventLoop.until("the value is " + wanted, value::getValue, wanted::equals);
	}
}
