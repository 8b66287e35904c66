package dev.outboard.wire.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Output;

/** Exceptions that are more than can be sent arrive all the same, cut. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThrowableLimitsTest {

	private static final int A_LOT = 1_000_000;

	/** Its own code fails wherever it is asked for something. */
	private static final class Hostile extends RuntimeException {

		private static final long serialVersionUID = 1L;

		@Override
		public String getMessage() {
			throw new StackOverflowError();
		}

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException();
		}

		@Override
		public StackTraceElement[] getStackTrace() {
			return null;
		}
	}

	/** Has a stack trace with gaps. */
	private static final class Gappy extends RuntimeException {

		private static final long serialVersionUID = 1L;

		@Override
		public StackTraceElement[] getStackTrace() {
			return new StackTraceElement[] { null, new StackTraceElement("C", "m", null, -2), null };
		}
	}

	private static RemoteWorkerException send(Throwable value) {
		return (RemoteWorkerException) Coding.roundTrip(Throwable.class, value);
	}

	@Test
	void aMessageThatCannotBeHadIsReplaced() {
		class Silent extends RuntimeException {
			private static final long serialVersionUID = 1L;

			@Override
			public String getMessage() {
				throw new UnsupportedOperationException();
			}
		}
		assertThat(send(new Silent()).remoteMessage().orElseThrow()).contains("can't be had")
				.contains("UnsupportedOperationException");
	}

	@Test
	void anExceptionWhoseOwnCodeFailsArrivesByItsName() {
		assertThat(send(new Hostile()).remoteClassName()).isEqualTo(Hostile.class.getName());
		assertThat(send(new Error("outer", new Hostile())).getCause()).hasMessageContaining(Hostile.class.getName());
		assertThat(send(new Gappy()).getStackTrace()).containsExactly(new StackTraceElement("C", "m", null, -2));
	}

	@Test
	void aHugeMessageIsCut() {
		String message = send(new Error("x".repeat(10 * A_LOT))).remoteMessage().orElseThrow();
		assertThat(message).startsWith("xxx").endsWith("…");
		assertThat(message.length()).isBetween(1000, A_LOT);
	}

	@Test
	void namesOfHugeLengthInAStackTraceAreCut() {
		Error thrown = new Error("made up");
		StackTraceElement[] frames = new StackTraceElement[1000];
		Arrays.fill(frames, new StackTraceElement("c".repeat(A_LOT), "m".repeat(A_LOT), "f".repeat(A_LOT), 1));
		thrown.setStackTrace(frames);
		assertThat(send(thrown).getStackTrace()[0].getClassName()).startsWith("ccc");
	}

	@Test
	void aLongStackTraceKeepsItsTop() {
		Error thrown = new Error();
		StackTraceElement[] frames = new StackTraceElement[A_LOT];
		Arrays.setAll(frames, i -> new StackTraceElement("C", "m" + i, "C.java", i));
		thrown.setStackTrace(frames);
		StackTraceElement[] received = send(thrown).getStackTrace();
		assertThat(received.length).isBetween(500, A_LOT - 1);
		assertThat(received).startsWith(Arrays.copyOf(frames, 500));
	}

	@Test
	void aChainOfCausesKeepsItsBeginning() {
		Throwable thrown = new Error("0");
		for (int i = 1; i <= 10_000; i++) {
			thrown = new IllegalStateException("level " + i, thrown);
		}
		Throwable received = send(thrown);
		for (int i = 10_000; i > 9_990; i--) {
			assertThat(received).hasMessageEndingWith("level " + i);
			received = received.getCause();
		}
	}

	@Test
	void aCycleOfCausesEndsWhereItBeginsAnew() {
		Error first = new Error("first");
		Error second = new Error("second", first);
		first.initCause(second);
		RemoteWorkerException received = send(first);
		assertThat(received.getCause()).hasMessageEndingWith("second").hasNoCause();
	}

	@Test
	void exceptionsThatSuppressEachOtherAreSentOnceEach() {
		Throwable[] all = new Throwable[20];
		Arrays.setAll(all, i -> new Error("e" + i));
		for (Throwable one : all) {
			for (Throwable other : all) {
				if (one != other) {
					one.addSuppressed(other);
				}
			}
		}
		assertThat(count(send(all[0]))).isBetween(2, all.length);
	}

	@Test
	void aTreeOfSuppressedOnesIsCutInAll() {
		assertThat(count(send(tree(4, 12)))).isBetween(16, 1000);
	}

	@Test
	void everythingAtOnceFitsIntoAMessage() {
		Throwable thrown = tree(4, 12);
		String message = "漢".repeat(A_LOT);
		for (int i = 0; i < 20; i++) {
			thrown = new Error(message, thrown);
			StackTraceElement[] frames = new StackTraceElement[2000];
			Arrays.fill(frames, new StackTraceElement(message, message, message, 1));
			thrown.setStackTrace(frames);
		}
		assertThat(send(thrown).remoteMessage().orElseThrow()).startsWith("漢");
	}

	@Test
	void moreThanIsEverSentIsRefused() {
		Output out = new Output(A_LOT);
		out.writeBoolean(true);
		writeChain(out, 0, A_LOT / 20);
		byte[] bytes = out.toByteArray();
		assertThatThrownBy(() -> Coding.decode(Throwable.class, bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("more than");
	}

	@Test
	void aPeerCannotMakeExceptionsOfAFewBytesEachWithoutEnd() {
		Output out = new Output(A_LOT);
		out.writeBoolean(true);
		out.writeString("E");
		out.writeString(null);
		out.writeLength(0);
		out.writeBoolean(false);
		out.writeLength(A_LOT / 20);
		for (int i = 0; i < A_LOT / 20; i++) {
			writeChain(out, 0, 1);
		}
		byte[] bytes = out.toByteArray();
		assertThatThrownBy(() -> Coding.decode(Throwable.class, bytes)).isInstanceOf(CodecException.class)
				.hasMessageContaining("more than");
	}

	private static void writeChain(Output out, int from, int to) {
		for (int i = from; i < to; i++) {
			out.writeString("E");
			out.writeString(null);
			out.writeLength(0);
			out.writeBoolean(i + 1 < to);
		}
		for (int i = from; i < to; i++) {
			out.writeLength(0);
		}
	}

	private static Throwable tree(int depth, int width) {
		Throwable node = new Error("node");
		node.setStackTrace(new StackTraceElement[0]);
		for (int i = 0; depth > 0 && i < width; i++) {
			node.addSuppressed(tree(depth - 1, width));
		}
		return node;
	}

	private static int count(Throwable value) {
		Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
		collect(value, all);
		return all.size();
	}

	private static void collect(Throwable value, Set<Throwable> all) {
		all.add(value);
		for (Throwable each : value.getSuppressed()) {
			collect(each, all);
		}
		if (value.getCause() != null) {
			collect(value.getCause(), all);
		}
	}
}
