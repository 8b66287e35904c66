package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Laser;

/** Signals whose values are so large that their capacity alone would let too much memory be held. */
public class LargeSignalKit {

	private static final int MEBI = 1024 * 1024;

	@EachStartMethod
	void ofLargeValuesFewerAreUnderWayThanTheCapacityAllows(TestWorkers workers) throws Exception {
		WorkerHandle<Laser> laser = workers.start(Laser.class, options -> options.concurrency(2));
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::readings).subscribe(reading -> {
			if (reading.note().length() == MEBI) {
				listener.accept(reading.number());
			}
		});
		WorkerCall<Void> call = laser.run(l -> l.emitLarge(false, 50, MEBI));
		SignalKit.assertHeldUp(laser, call, listener);
		listener.open();
		Await.result(call);
		listener.awaitLast(50);
		assertThat(listener.values()).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
	}

	@EachStartMethod
	void ofADroppingSignalFewerLargeValuesWait(WorkerHandle<Laser> laser) throws Exception {
		Gate<Integer> listener = new Gate<>();
		Subscription subscription = laser.signal(Laser::glimpses)
				.subscribe(glimpse -> listener.accept(glimpse.number()));
		Await.result(laser.run(l -> l.emitLarge(true, 1, 1)));
		listener.awaitHeld();
		Await.result(laser.run(l -> l.emitLarge(true, 50, MEBI)));
		assertThat(subscription.dropped()).isEqualTo(47);
		listener.open();
		listener.awaitLast(50);
		assertThat(listener.values()).containsExactly(1, 48, 49, 50);
	}

	@EachStartMethod
	void whereALargeValueTakesThePlaceOfSeveralWhatFollowsIsHeard(WorkerHandle<Laser> laser) throws Exception {
		Gate<Integer> listener = new Gate<>();
		laser.signal(Laser::glimpses).subscribe(glimpse -> listener.accept(glimpse.number()));
		Await.result(laser.run(l -> l.glimpse(List.of(1))));
		listener.awaitHeld();
		int large = 4 * MEBI - 10_000;
		Await.result(laser.run(l -> l.glimpse(List.of(2, 3, 4, large - 1, large))));
		listener.open();
		listener.awaitLast(large);
		Await.result(laser.run(l -> l.glimpse(List.of(5))));
		listener.awaitLast(5);
		assertThat(listener.values()).containsExactly(1, large, 5);
	}
}
