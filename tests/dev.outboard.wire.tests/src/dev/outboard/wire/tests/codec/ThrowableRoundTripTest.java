package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.outboard.api.RemoteWorkerException;

class ThrowableRoundTripTest {

	private static RemoteWorkerException send(Throwable value) {
		return (RemoteWorkerException) Coding.roundTrip(Throwable.class, value);
	}

	@Test
	void classNameMessageAndStackTraceArrive() {
		IOException thrown = new IOException("disk full");
		RemoteWorkerException received = send(thrown);
		assertThat(received.remoteClassName()).isEqualTo("java.io.IOException");
		assertThat(received.remoteMessage()).contains("disk full");
		assertThat(received).hasMessage("java.io.IOException: disk full");
		// A frame's class loader and module, which equals compares, too, mean nothing on the other side.
		assertThat(received.getStackTrace()).extracting(ThrowableRoundTripTest::text)
				.isEqualTo(Arrays.stream(thrown.getStackTrace()).map(ThrowableRoundTripTest::text).toList());
	}

	@Test
	void anExceptionWithoutAMessageHasNoneThereEither() {
		assertThat(send(new IOException()).remoteMessage()).isEmpty();
		assertThat(send(new IOException())).hasMessage("java.io.IOException");
	}

	@Test
	void aClassThatOnlyTheWorkerHasArrivesByName() {
		class Local extends RuntimeException {
			private static final long serialVersionUID = 1L;
		}
		assertThat(send(new Local()).remoteClassName()).isEqualTo(Local.class.getName());
	}

	@Test
	void causesAndSuppressedOnesArrive() {
		IOException thrown = new IOException("outer", new IllegalStateException("inner", new Error("root")));
		thrown.addSuppressed(new RuntimeException("close failed", new IOException("its cause")));
		thrown.addSuppressed(new RuntimeException("another"));
		RemoteWorkerException received = send(thrown);
		assertThat(received.getCause()).isInstanceOf(RemoteWorkerException.class)
				.hasMessage("java.lang.IllegalStateException: inner");
		assertThat(received.getCause().getCause()).hasMessage("java.lang.Error: root").hasNoCause();
		assertThat(received.getSuppressed()).extracting(Throwable::getMessage)
				.containsExactly("java.lang.RuntimeException: close failed", "java.lang.RuntimeException: another");
		assertThat(received.getSuppressed()[0].getCause()).hasMessage("java.io.IOException: its cause");
	}

	@Test
	void whatCameFromAnotherWorkerIsHandedOnAsItIs() {
		RemoteWorkerException first = send(new IOException("disk full", new IllegalStateException("inner")));
		first.addSuppressed(send(new Error("suppressed")));
		RemoteWorkerException relayed = send(first);
		assertThat(relayed.remoteClassName()).isEqualTo("java.io.IOException");
		assertThat(relayed.remoteMessage()).contains("disk full");
		assertThat(relayed.getStackTrace()).isEqualTo(first.getStackTrace());
		assertThat(relayed.getCause()).hasMessage("java.lang.IllegalStateException: inner");
		assertThat(relayed.getSuppressed()[0]).hasMessage("java.lang.Error: suppressed");
	}

	@Test
	void anExceptionMayBeAPartOfOtherValues() {
		List<Exception> list = Arrays.asList(new IOException("a"), null);
		List<Exception> received = Coding.roundTrip(new TypeOf<List<Exception>>() { }, list);
		assertThat(received.get(0)).hasMessage("java.io.IOException: a");
		assertThat(received.get(1)).isNull();
	}

	private static String text(StackTraceElement frame) {
		return frame.getClassName() + '.' + frame.getMethodName() + ' ' + frame.getFileName() + ' ' + frame.getLineNumber();
	}
}
