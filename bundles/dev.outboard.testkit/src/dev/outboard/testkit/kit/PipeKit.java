package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Pipe;
import dev.outboard.api.channel.Receiver;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Piper;
import dev.outboard.testkit.probe.Piper.Ends;
import dev.outboard.testkit.probe.Piper.Note;

/** What goes through pipes between the control side and workers. */
public class PipeKit {

	@EachStartMethod
	void onePipeCarriesNumbersAndTheirSquares(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<Integer, Long> pipe = workers.channels().pipe(Integer.class, Long.class);
		WorkerCall<Void> squaring = piper.run(p -> p.square(pipe.second()));
		List<Long> squares = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			pipe.first().send(i);
			squares.add(pipe.first().receive(Await.LIMIT).orElseThrow());
		}
		pipe.first().close();
		Await.result(squaring);
		assertThat(squares).containsExactly(0L, 1L, 4L, 9L, 16L, 25L, 36L, 49L, 64L, 81L);
	}

	@EachStartMethod
	void recordsGoFromWorkerToWorkerInOrder(WorkerHandle<Piper> one, TestWorkers workers) throws Exception {
		int count = 3000;
		WorkerHandle<Piper> other = workers.start(Piper.class);
		OneWayPipe<Note> in = workers.channels().oneWayPipe(Note.class);
		OneWayPipe<Note> between = workers.channels().oneWayPipe(Note.class);
		OneWayPipe<Note> out = workers.channels().oneWayPipe(Note.class);
		WorkerCall<Integer> first = one.call(p -> p.passOn(new Ends(in.receiver(), between.sender())));
		WorkerCall<Integer> second = other.call(p -> p.passOn(new Ends(between.receiver(), out.sender())));
		Thread.ofVirtual().start(() -> sendNotes(in, count));
		for (int i = 0; i < count; i++) {
			assertThat(out.receiver().receive(Await.LIMIT)).contains(new Note(i, "note " + i));
		}
		assertEnds(out.receiver(), "the other end was closed");
		int passed = Await.result(first) + Await.result(second);
		assertThat(passed).isEqualTo(2 * count);
	}

	private static void sendNotes(OneWayPipe<Note> pipe, int count) {
		try {
			for (int i = 0; i < count; i++) {
				pipe.sender().send(new Note(i, "note " + i));
			}
			pipe.sender().close();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@EachStartMethod
	void aWorkerMakesAPipeAndReturnsOneEnd(WorkerHandle<Piper> piper) throws Exception {
		try (Connection<String, String> echo = Await.result(piper.call(Piper::echo))) {
			echo.send("hello");
			assertThat(echo.receive(Await.LIMIT)).contains("hello");
		}
	}

	@EachStartMethod
	void whatWasSentBeforeTheEndIsReceived(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		for (int i = 0; i < 500; i++) {
			pipe.sender().send(i);
		}
		pipe.sender().close();
		List<Integer> came = Await.result(piper.call(p -> p.collect(pipe.receiver())));
		assertThat(came).containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
	}

	@EachStartMethod
	void anEndIsHandedOverWithWhatHasArrivedAndWasNotReceived(WorkerHandle<Piper> piper, TestWorkers workers)
			throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		for (int i = 0; i < 6; i++) {
			pipe.sender().send(i);
		}
		assertThat(pipe.receiver().receive()).isZero();
		Receiver<Integer> back = Await.result(piper.call(p -> p.takeOne(pipe.receiver())));
		assertThat(back.receive(Await.LIMIT)).contains(2);
		List<Integer> rest = new ArrayList<>();
		WorkerCall<List<Integer>> collecting = piper.call(p -> p.collect(back));
		pipe.sender().close();
		rest.addAll(Await.result(collecting));
		assertThat(rest).containsExactly(3, 4, 5);
	}

	@EachStartMethod
	void aFullWindowHoldsTheSenderUpUntilSomethingIsReceived(WorkerHandle<Piper> piper, TestWorkers workers)
			throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		int sent = 0;
		while (pipe.sender().trySend(sent)) {
			sent++;
		}
		assertThat(sent).isBetween(2, 100_000);
		int more = 5000;
		WorkerCall<Void> producing = piper.run(p -> p.produce(more, pipe.sender()));
		for (int i = 0; i < sent; i++) {
			assertThat(pipe.receiver().receive(Await.LIMIT)).contains(i);
		}
		for (int i = 0; i < more; i++) {
			assertThat(pipe.receiver().receive(Await.LIMIT)).contains(i);
		}
		Await.result(producing);
	}

	@EachStartMethod
	void largeItemsAreHeldUpByTheirBytes(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<byte[]> pipe = workers.channels().oneWayPipe(byte[].class);
		WorkerCall<Integer> flooding = piper.call(p -> p.flood(3_000_000, pipe.sender()));
		for (int i = 0; i < 20; i++) {
			assertThat(pipe.receiver().receive(Await.LIMIT).orElseThrow()).hasSize(3_000_000);
		}
		pipe.receiver().close();
		int sent = Await.result(flooding);
		assertThat(sent).isBetween(20, 25);
	}

	@EachStartMethod
	void receiveGivesUpAfterItsTimeAndPollTellsWhetherThereIsSomething(WorkerHandle<Piper> piper, TestWorkers workers)
			throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		assertThat(pipe.receiver().poll()).isFalse();
		assertThat(pipe.receiver().receive(Duration.ofMillis(5))).isEmpty();
		assertThat(pipe.receiver().receive(Duration.ZERO)).isEmpty();
		Await.result(piper.run(p -> p.produce(1, pipe.sender())));
		Await.until("it has come", () -> pipe.receiver().poll());
		assertThat(pipe.receiver().receive(Duration.ZERO)).contains(0);
	}

	@EachStartMethod
	void aCancelledCallReceivesNothing(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<Receiver<Integer>> taking = piper.call(p -> p.takeOne(pipe.receiver()));
		taking.cancel(true);
		Await.result(piper.run(Piper::forget));
		Await.until("the end is closed when nobody has it", () -> {
			piper.blocking().collectGarbage();
			return isClosedToSend(pipe);
		});
	}

	@EachStartMethod
	void aCallThatWorksOnAfterItHasReceivedHearsOfItsCancellation(WorkerHandle<Piper> piper, TestWorkers workers)
			throws Exception {
		OneWayPipe<Integer> in = workers.channels().oneWayPipe(Integer.class);
		OneWayPipe<Integer> out = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<Void> working = piper.run(p -> p.workAfterOne(in.receiver(), out.sender()));
		in.sender().send(1);
		assertThat(out.receiver().receive(Await.LIMIT)).contains(1);
		working.cancel(true);
		Await.result(piper.run(Piper::forget));
	}

	static boolean isClosedToSend(OneWayPipe<Integer> pipe) {
		try {
			pipe.sender().trySend(1);
			return false;
		} catch (ChannelClosedException e) {
			return true;
		}
	}

	static void assertEnds(Receiver<?> end, String why) {
		assertThatThrownBy(() -> {
			while (end.receive(Await.LIMIT).isPresent()) {
				// What was sent before the end comes first.
				assertThat(end.isClosed()).isFalse();
			}
		}).isInstanceOf(ChannelClosedException.class).hasMessageContaining(why);
	}
}
