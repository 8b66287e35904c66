package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Sharer;
import dev.outboard.testkit.probe.Sharer.Board;
import dev.outboard.testkit.probe.Sharer.Rules;
import dev.outboard.testkit.probe.Sharer.View;

/** Shared maps, lists and numbers whose writers and readers are killed. */
class SharedFaultTest extends WorkerTest {

	private static final int KILLED = Boolean.getBoolean("outboard.soak") ? 500 : 6;
	private static final int STEP = 50;

	private Board board() {
		Channels channels = given.channels();
		return new Board(channels.sharedMap(String.class, Integer.class), channels.sharedList(String.class),
				channels.sharedValue(Rules.class, new Rules(2, "skat")), channels.sharedLong(0));
	}

	@Test
	void allReplicasAreEqualWhenWritersWereKilled() throws Exception {
		Board board = board();
		WorkerHandle<Sharer> reader = given.start(Sharer.class);
		int seen = 0;
		for (int i = 0; i < KILLED; i++) {
			WorkerHandle<Sharer> writer = given.start(Sharer.class);
			writer.run(s -> s.neverEnding(board, "writer"));
			long before = board.games().get();
			Await.until("it writes", () -> board.games().get() > before + 20);
			View meanwhile = get(reader.call(s -> s.view(board)));
			assertThat(meanwhile.games()).isGreaterThanOrEqualTo(seen);
			seen = (int) meanwhile.games();
			writer.kill();
			get(writer.onExit().toCompletableFuture());
		}
		View view = get(reader.call(s -> s.view(board)));
		assertThat(view.scores()).isEqualTo(Map.copyOf(board.scores())).hasSize(10);
		assertThat(view.players()).isEqualTo(List.copyOf(board.players()));
		assertThat(view.games()).isEqualTo(board.games().getFresh());
	}

	@Test
	void noIncrementIsLostThatWasAcknowledged() throws Exception {
		SharedLong number = given.channels().sharedLong(0);
		long acknowledged = 0;
		for (int i = 0; i < KILLED; i++) {
			List<WorkerHandle<Sharer>> counters = new ArrayList<>();
			counters.add(given.start(Sharer.class));
			counters.add(given.start(Sharer.class));
			for (WorkerHandle<Sharer> counter : counters) {
				long last = get(counter.call(s -> s.count(number, STEP)));
				acknowledged += STEP;
				assertThat(last).isGreaterThanOrEqualTo(acknowledged);
				counter.call(s -> s.count(number, STEP));
			}
			counters.forEach(WorkerHandle::kill);
			for (WorkerHandle<Sharer> counter : counters) {
				get(counter.onExit().toCompletableFuture());
			}
			assertThat(number.get()).isBetween(acknowledged, acknowledged + 2L * STEP * (i + 1));
		}
	}
}
