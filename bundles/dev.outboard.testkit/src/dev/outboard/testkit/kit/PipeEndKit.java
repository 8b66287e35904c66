package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.api.channel.Pipe;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Piper;

/** How pipes come to their end: that nobody waits for what can't come any more. */
public class PipeEndKit {

	private static final Duration SHORT = Duration.ofMillis(10);

	@EachStartMethod
	void theEndOfAWorkerIsTheEndOfWhatItHad(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<String, String> pipe = workers.channels().pipe(String.class, String.class);
		Await.result(piper.run(p -> p.keep(pipe.second())));
		pipe.first().send("never received");
		piper.terminate();
		PipeKit.assertEnds(pipe.first(), piper.displayName() + ", which had the other end, has ended");
		assertThatThrownBy(() -> pipe.first().send("late")).isInstanceOf(ChannelClosedException.class);
	}

	@EachStartMethod
	void theDeathOfAWorkerIsTheEndForAnotherOneThatWaits(WorkerHandle<Piper> one, TestWorkers workers) throws Exception {
		WorkerHandle<Piper> other = workers.start(Piper.class);
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		OneWayPipe<Integer> never = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<Integer> waiting = other.call(p -> p.await(pipe.receiver()));
		one.run(p -> p.awaitWith(never.receiver(), pipe.sender()));
		assertThat(waiting).isNotDone();
		one.kill();
		assertThatThrownBy(() -> Await.result(waiting)).hasMessageContaining("nothing more comes from");
	}

	@EachStartMethod
	void anEndThatNobodyRefersToIsClosed(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<String, String> pipe = workers.channels().pipe(String.class, String.class);
		Await.result(piper.run(p -> p.keep(pipe.second())));
		WorkerCall<Void> forgotten = piper.run(Piper::forget);
		Await.result(forgotten);
		Await.until("the worker's end is closed", () -> {
			piper.blocking().collectGarbage();
			return pipe.first().isReady();
		});
		PipeKit.assertEnds(pipe.first(), "nobody");
	}

	@EachStartMethod
	void anEndForgottenHereEndsTheWorkersWait(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		WorkerCall<Integer> waiting = waitingForForgotten(piper, workers);
		Await.until("the worker hears of it", () -> {
			System.gc();
			return waiting.isDone();
		});
		assertThatThrownBy(() -> Await.result(waiting)).hasMessageContaining("nobody");
	}

	private static WorkerCall<Integer> waitingForForgotten(WorkerHandle<Piper> piper, TestWorkers workers) {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		return piper.call(p -> p.await(pipe.receiver()));
	}

	@EachStartMethod
	void anEndPassedToACallThatIsNeverRunIsClosed(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> hold = workers.channels().oneWayPipe(Integer.class);
		Pipe<String, String> passed = workers.channels().pipe(String.class, String.class);
		Pipe<String, String> posted = workers.channels().pipe(String.class, String.class);
		piper.run(p -> p.await(hold.receiver()));
		WorkerCall<Void> keeping = piper.run(p -> p.keep(passed.second()));
		piper.post(p -> p.keep(posted.second()));
		keeping.cancel(true);
		PipeKit.assertEnds(passed.first(), "was not run");
		workers.expectLogged("keep");
		piper.kill();
		PipeKit.assertEnds(posted.first(), "was not run");
	}

	@EachStartMethod
	void anEndInAResultThatNobodyWaitsForIsClosed(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> in = workers.channels().oneWayPipe(Integer.class);
		OneWayPipe<Integer> started = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<Receiver<Integer>> taking = piper.call(p -> p.takeOneAnyway(in.receiver(), started.sender()));
		assertThat(started.receiver().receive(Await.LIMIT)).isPresent();
		taking.cancel(true);
		in.sender().send(1);
		Await.until("the end is closed", () -> PipeKit.isClosedToSend(in));
	}

	@EachStartMethod
	void anEndAmongTheStartArgumentsBelongsToTheFirstIncarnation(TestWorkers workers) throws Exception {
		Pipe<String, String> pipe = workers.channels().pipe(String.class, String.class);
		WorkerHandle<Piper> piper = workers.start(Piper.class, options -> options.arguments(pipe.second())
				.restart(RestartPolicy.onFailure().delay(SHORT, SHORT)));
		assertThat(pipe.first().receive(Await.LIMIT)).contains("incarnation 1");
		piper.post(p -> p.exit(3));
		PipeKit.assertEnds(pipe.first(), "has ended");
		Await.until("it runs again", () -> piper.incarnation() == 2 && piper.runningSince().isPresent());
		Await.result(piper.run(Piper::forget));
	}

	@EachStartMethod
	void anEndThatWasHandedOverIsOfNoUseHere(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<String, String> pipe = workers.channels().pipe(String.class, String.class);
		Connection<String, String> given = pipe.second();
		Await.result(piper.run(p -> p.keep(given)));
		String holder = piper.displayName() + " has it";
		assertThatThrownBy(() -> given.send("x")).isInstanceOf(IllegalStateException.class).hasMessageContaining(holder);
		assertThatThrownBy(given::receive).isInstanceOf(IllegalStateException.class).hasMessageContaining(holder);
		assertThatThrownBy(() -> piper.run(p -> p.keep(given))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(holder).hasMessageContaining("WorkQueue");
		given.close();
		pipe.first().send("the worker's end is open");
	}

	@EachStartMethod
	void nothingIsHandedOverByACallThatCanNotBeEncoded(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<String, String> pipe = workers.channels().pipe(String.class, String.class);
		assertThatThrownBy(() -> piper.run(p -> p.keepBoth(pipe.second(), pipe.second())))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has it");
		pipe.first().send("still here");
		assertThat(pipe.second().receive(Await.LIMIT)).contains("still here");
		@SuppressWarnings({ "unchecked", "rawtypes" })
		Sender<Object> unsafe = (Sender) pipe.first();
		assertThatThrownBy(() -> unsafe.send(1)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("can't take an item of java.lang.Integer");
		assertThatThrownBy(() -> pipe.first().send(null)).isInstanceOf(NullPointerException.class)
				.hasMessageContaining("close it");
	}

	@EachStartMethod
	void aWaitEndsWhenItsEndIsHandedOverOrClosed(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		Pipe<String, String> handed = workers.channels().pipe(String.class, String.class);
		Pipe<String, String> closed = workers.channels().pipe(String.class, String.class);
		CompletableFuture<String> first = received(handed.second());
		CompletableFuture<String> second = received(closed.second());
		piper.run(p -> p.keep(handed.second()));
		closed.second().close();
		assertThatThrownBy(() -> Await.result(first)).hasMessageContaining("has it");
		assertThatThrownBy(() -> Await.result(second)).hasMessageContaining("is closed");
	}

	@EachStartMethod
	void aWaitInACallEndsWhenAnotherThreadClosesItsEnd(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> end = workers.channels().oneWayPipe(Integer.class);
		OneWayPipe<Integer> signal = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<String> waiting = piper.call(p -> p.closedMeanwhile(end.receiver(), signal.receiver()));
		end.sender().send(1);
		signal.sender().send(1);
		assertThat(Await.result(waiting)).contains("is closed");
	}

	private static CompletableFuture<String> received(Connection<String, String> end) {
		CompletableFuture<String> result = new CompletableFuture<>();
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			try {
				result.complete(end.receive());
			} catch (InterruptedException | RuntimeException e) {
				result.completeExceptionally(e);
			}
		});
		Await.until("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING || result.isDone());
		return result;
	}

	@EachStartMethod
	void anInterruptEndsAWaitAndLosesNothing(WorkerHandle<Piper> piper, TestWorkers workers) throws Exception {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		while (pipe.sender().trySend(7)) {
			assertThat(pipe.sender().isClosed()).isFalse();
		}
		Thread.currentThread().interrupt();
		assertThatThrownBy(() -> pipe.sender().send(8)).isInstanceOf(InterruptedException.class);
		Thread.currentThread().interrupt();
		assertThatThrownBy(() -> pipe.receiver().receive()).isInstanceOf(InterruptedException.class);
		Receiver<Integer> receiver = Await.result(piper.call(p -> p.takeOne(pipe.receiver())));
		assertThat(receiver.receive(Await.LIMIT)).contains(7);
	}

	@EachStartMethod
	void nobodyWaitsOnAThreadThatOutboardDeliversOn(WorkerHandle<Piper> piper, TestWorkers workers) {
		OneWayPipe<Integer> pipe = workers.channels().oneWayPipe(Integer.class);
		OneWayPipe<Integer> gate = workers.channels().oneWayPipe(Integer.class);
		WorkerCall<Integer> call = piper.call(p -> p.await(gate.receiver()));
		// It has no answer yet: what comes of it would else run here.
		CompletableFuture<Integer> next = call.thenApply(one -> {
			try {
				return pipe.receiver().receive();
			} catch (InterruptedException e) {
				throw new IllegalArgumentException(e);
			}
		});
		assertThat(gate.sender().trySend(1)).isTrue();
		assertThatThrownBy(() -> Await.result(next)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("receive may not wait on thread");
		assertThat(pipe.sender().trySend(1)).isTrue();
		assertThat(pipe.receiver().poll()).isTrue();
	}
}
