package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.ExitStatus.Kind;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerState;

/** How workers and their calls end, as data. */
class OutcomeTest {

	private static final ExitStatus KILLED = new ExitStatus(137, Kind.KILLED, "was killed by signal 9");

	@ParameterizedTest
	@EnumSource
	void anEndThatNobodyAskedForIsAFailure(Kind kind) {
		Set<Kind> failures = EnumSet.of(Kind.CRASHED, Kind.NOT_STARTED);
		assertThat(new ExitStatus(0, kind, "r").isFailure()).isEqualTo(failures.contains(kind));
	}

	@Test
	void anExitStatusShowsItsReason() {
		assertThat(KILLED).hasToString("was killed by signal 9");
		assertThatNullPointerException().isThrownBy(() -> new ExitStatus(0, null, "r"));
		assertThatNullPointerException().isThrownBy(() -> new ExitStatus(0, Kind.ORDERLY, null));
	}

	@Test
	void aCallThatMayHaveRunIsToldFromOneThatDidNot() {
		WorkerExitedException mayHaveRun = new WorkerExitedException("upper#3", "upper(String)", KILLED, true);
		assertThat(mayHaveRun).hasMessage("upper(String) may have run, but upper#3 did not answer: it was killed by signal 9");
		assertThat(mayHaveRun.mayHaveRun()).isTrue();
		assertThat(mayHaveRun.status()).isSameAs(KILLED);
		WorkerExitedException notStarted = new WorkerExitedException("upper#3", "upper(String)", KILLED, false);
		assertThat(notStarted).hasMessage("upper(String) was not started: upper#3 was killed by signal 9");
		assertThat(notStarted.mayHaveRun()).isFalse();
	}

	@Test
	void aRemoteExceptionShowsClassAndMessageOfTheOriginal() {
		StackTraceElement[] trace = { new StackTraceElement("com.example.Worker", "run", "Worker.java", 7) };
		RemoteWorkerException cause = new RemoteWorkerException("java.lang.Error", null, new StackTraceElement[0], null);
		RemoteWorkerException exception = new RemoteWorkerException("java.io.IOException", "disk full", trace, cause);
		assertThat(exception).hasMessage("java.io.IOException: disk full").hasCause(cause);
		assertThat(exception.getStackTrace()).containsExactly(trace);
		assertThat(exception.remoteClassName()).isEqualTo("java.io.IOException");
		assertThat(exception.remoteMessage()).contains("disk full");
		assertThat(cause).hasMessage("java.lang.Error").hasNoCause();
		assertThat(cause.remoteMessage()).isEmpty();
	}

	@Test
	void onlyTheLastTwoStatesAreFinal() {
		assertThat(WorkerState.values()).filteredOn(WorkerState::isFinal).containsExactly(WorkerState.EXITED,
				WorkerState.FAILED);
	}
}
