package dev.outboard.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.Subscription;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.ChannelClosedException;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;
import dev.outboard.api.channel.TypeToken;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.TestWorkers;
import dev.outboard.testkit.probe.Sharer;
import dev.outboard.testkit.probe.Sharer.Board;
import dev.outboard.testkit.probe.Sharer.Rules;
import dev.outboard.testkit.probe.Sharer.View;

/** Maps, lists, values and numbers that control side and workers share. */
public class SharedKit {

	private static SharedMap<String, Integer> scores(TestWorkers workers) {
		return workers.channels().sharedMap(String.class, Integer.class);
	}

	private static Board board(TestWorkers workers) {
		Channels channels = workers.channels();
		return new Board(scores(workers), channels.sharedList(String.class),
				channels.sharedValue(Rules.class, new Rules(2, "skat")), channels.sharedLong(0));
	}

	@EachStartMethod
	void everybodySeesWhatAnybodyChanged(WorkerHandle<Sharer> one, TestWorkers workers) throws Exception {
		WorkerHandle<Sharer> other = workers.start(Sharer.class);
		Board board = board(workers);
		Await.result(one.run(s -> s.play(board, "ann", 5)));
		Await.result(other.run(s -> s.play(board, "bob", 7)));
		board.scores().put("cid", 9);
		assertThat(board.scores()).containsOnly(Map.entry("ann", 5), Map.entry("bob", 7),
				Map.entry("cid", 9));
		assertThat(board.players()).containsExactly("ann", "bob");
		assertThat(board.games().get()).isEqualTo(2);
		View seen = Await.result(one.call(s -> s.view(board)));
		assertThat(seen).isEqualTo(new View(Map.of("ann", 5, "bob", 7, "cid", 9), List.of("ann", "bob"), 2));
	}

	@EachStartMethod
	void aWorkerSeesAtOnceWhatItOrAMessageBeforeChanged(WorkerHandle<Sharer> worker, TestWorkers workers)
			throws Exception {
		SharedMap<String, Integer> scores = scores(workers);
		for (int i = 0; i < 200; i++) {
			int score = i;
			scores.put("from", score);
			int copied = Await.result(worker.call(s -> s.copy(scores, "from", "to")));
			assertThat(copied).isEqualTo(score);
			assertThat(scores.get("to")).isEqualTo(score);
		}
		boolean own = Await.result(worker.call(s -> s.readsItsOwn(scores, 200)));
		assertThat(own).isTrue();
	}

	@EachStartMethod
	void oneThatWasClosedBeforeItCameSaysSo(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		SharedMap<String, Integer> scores = scores(workers);
		scores.close();
		WorkerCall<Boolean> call = worker.call(s -> s.has(scores, 1));
		assertThatThrownBy(() -> Await.result(call)).isInstanceOf(RemoteWorkerException.class)
				.hasMessageContaining("is closed");
	}

	@EachStartMethod
	void noIncrementIsLost(WorkerHandle<Sharer> one, TestWorkers workers) throws Exception {
		WorkerHandle<Sharer> other = workers.start(Sharer.class);
		SharedMap<String, Integer> scores = scores(workers);
		SharedLong number = workers.channels().sharedLong("increments", 0);
		SharedValue<Rules> rules = workers.channels().sharedValue(Rules.class, new Rules(0, "whist"));
		List<WorkerCall<?>> calls = List.of(one.call(s -> s.raise(scores, "ann", 300)),
				other.call(s -> s.raise(scores, "ann", 300)), one.call(s -> s.count(number, 300)),
				other.call(s -> s.count(number, 300)), one.call(s -> s.enlarge(rules, 100)),
				other.call(s -> s.enlarge(rules, 100)));
		for (int i = 0; i < 300; i++) {
			scores.merge("ann", 1, Integer::sum);
			number.add(2);
		}
		for (WorkerCall<?> call : calls) {
			Await.result(call);
		}
		assertThat(scores.get("ann")).isEqualTo(900);
		assertThat(number.get()).isEqualTo(1200);
		assertThat(rules.get()).isEqualTo(new Rules(200, "whist"));
		number.close();
	}

	@EachStartMethod
	void aNamedMapIsOpenedByItsName(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		Channels channels = workers.channels();
		try (SharedMap<String, Integer> map = channels.sharedMap("scores", String.class, Integer.class)) {
			Await.result(worker.run(s -> s.putByName("scores", "ann", 3)));
			assertThat(channels.openSharedMap("scores", String.class, Integer.class)).containsEntry("ann", 3).isEqualTo(map);
			assertThatThrownBy(() -> channels.openSharedMap("scores", String.class, String.class))
					.hasMessageContaining("carries other elements");
			assertThatThrownBy(() -> channels.openSharedList("scores", String.class)).hasMessageContaining("is a SharedMap");
		}
	}

	@EachStartMethod
	void whatAWorkerMadeIsThereWhenItsResultArrives(WorkerHandle<Sharer> worker) throws Exception {
		SharedMap<String, Integer> made = Await.result(worker.call(s -> s.make("ann", 1)));
		assertThat(made).containsEntry("ann", 1).hasSize(1);
	}

	@EachStartMethod
	void aWorkerIsToldOfChangesInOrder(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		SharedMap<String, Integer> scores = scores(workers);
		scores.put("ann", 1);
		Await.result(worker.run(s -> s.watch(scores)));
		scores.put("ann", 2);
		scores.put("bob", 1);
		scores.remove("ann");
		scores.clear();
		Await.until("changes have come", () -> Await.result(worker.call(Sharer::changes)).size() == 4);
		List<String> seen = Await.result(worker.call(Sharer::changes));
		assertThat(seen).containsExactly("ann: 1 -> 2", "bob: - -> 1", "ann: 2 -> -",
				"bob: 1 -> -");
	}

	@EachStartMethod
	void theControlSideIsToldOfChangesUntilItEndsThat(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		Board board = board(workers);
		List<String> seen = new CopyOnWriteArrayList<>();
		Subscription map = board.scores().subscribe(change -> seen.add("map " + change.value().orElse(0)));
		Subscription list = board.players().subscribe(change -> seen.add("list " + change.index() + change.kind()));
		Subscription number = board.games().subscribe(change -> seen.add(change.old() + " to " + change.value()));
		Await.result(worker.run(s -> s.play(board, "ann", 5)));
		Await.until("three changes have come", () -> seen.size() == 3);
		assertThat(seen).containsExactlyInAnyOrder("map 5", "list 0ADDED", "0 to 1");
		map.close();
		list.close();
		Await.result(worker.run(s -> s.play(board, "ann", 6)));
		Await.until("the number's change has come", () -> seen.contains("1 to 2"));
		number.close();
		assertThat(seen).hasSize(4);
	}

	@EachStartMethod
	void whoeverUsesWhatWasClosedHearsIt(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		SharedMap<String, Integer> scores = scores(workers);
		SharedList<String> list = workers.channels().sharedList(String.class);
		SharedLong number = workers.channels().sharedLong(1);
		String before = Await.result(worker.call(s -> s.failureOfReading(scores)));
		assertThat(before).isEqualTo("null");
		scores.close();
		list.close();
		number.close();
		String after = Await.result(worker.call(s -> s.failureOfReading(scores)));
		assertThat(after).isEqualTo("ChannelClosedException");
		assertThat(scores.isClosed()).isTrue();
		assertThatThrownBy(() -> scores.get("ann")).isInstanceOf(ChannelClosedException.class)
				.hasMessageContaining("is closed");
		assertThatThrownBy(() -> scores.put("ann", 1)).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(() -> scores.set("ann", 1)).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(scores::size).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(() -> scores.forEach((key, value) -> value++)).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(() -> list.add("x")).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(list::iterator).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(number::get).isInstanceOf(ChannelClosedException.class);
		assertThatThrownBy(number::increment).isInstanceOf(ChannelClosedException.class);
	}

	@EachStartMethod
	void whoeverClosedItCannotReadItAnyMore(WorkerHandle<Sharer> worker, TestWorkers workers) throws Exception {
		SharedMap<String, Integer> scores = scores(workers);
		boolean closed = Await.result(worker.call(s -> s.closes(scores)));
		assertThat(closed).isTrue();
		assertThatThrownBy(scores::size).isInstanceOf(ChannelClosedException.class);
	}

	@EachStartMethod
	void aReplicaThatWasLeftBehindCatchesUp(WorkerHandle<Sharer> slow, TestWorkers workers) throws Exception {
		WorkerHandle<Sharer> writer = workers.start(Sharer.class);
		SharedMap<String, byte[]> map = workers.channels().sharedMap(String.class, byte[].class);
		SharedLong until = workers.channels().sharedLong(0);
		WorkerCall<Void> stalled = slow.run(s -> s.stall(map, until));
		Await.result(writer.run(s -> s.flood(map, 100, 100_000, 1000)));
		until.set(1);
		Await.result(stalled);
		long expected = IntStream.range(900, 1000).map(i -> i % 100).sum();
		long seen = Await.result(slow.call(s -> s.sum(map)));
		assertThat(seen).isEqualTo(expected);
		assertThat(map.values().stream().mapToLong(value -> value[0]).sum()).isEqualTo(expected);
	}

	@EachStartMethod
	void theListKeepsTheOrderOfEachWriter(WorkerHandle<Sharer> one, TestWorkers workers) throws Exception {
		WorkerHandle<Sharer> other = workers.start(Sharer.class);
		SharedList<String> list = workers.channels().sharedList(String.class);
		WorkerCall<Void> first = one.run(s -> s.addAll(list, "one", 500));
		WorkerCall<Void> second = other.run(s -> s.addAll(list, "other", 500));
		Await.result(first);
		Await.result(second);
		assertThat(list).hasSize(1000);
		assertThat(list.stream().filter(element -> element.startsWith("one")))
				.containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(i -> "one " + i).toList());
	}

	@EachStartMethod
	void badUseIsRefusedWithTheRemedy(TestWorkers workers) {
		Channels channels = workers.channels();
		assertThatThrownBy(() -> channels.sharedMap(byte[].class, String.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("use List in place of an array");
		assertThatThrownBy(() -> channels.sharedList(Object.class)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> channels.openSharedLong("nobody's")).hasMessageContaining("no channel named 'nobody's'");
		SharedMap<String, List<Integer>> map = channels.sharedMap(TypeToken.of(String.class),
				new TypeToken<List<Integer>>() {
				});
		assertThatThrownBy(() -> map.put("x", null)).isInstanceOf(NullPointerException.class)
				.hasMessageContaining("takes no null");
		map.put("x", List.of(1));
		assertThatThrownBy(() -> map.get("x").add(2)).isInstanceOf(UnsupportedOperationException.class);
		SharedMap<String, int[]> arrays = channels.sharedMap(String.class, int[].class);
		arrays.put("x", new int[] { 1 });
		arrays.get("x")[0] = 2;
		assertThat(arrays.get("x")).containsExactly(1);
		assertThat(arrays.replace("x", new int[] { 1 }, new int[] { 3 })).isTrue();
	}
}
