package dev.outboard.testkit.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;

/** Does what {@link Sharer} says. */
public final class SharerWorker implements Sharer, WorkerLifecycle {

	private final List<String> seen = new CopyOnWriteArrayList<>();
	private Channels channels;

	@Override
	public void started(WorkerContext context) {
		channels = context.channels();
	}

	@Override
	public void stopping(StopReason reason) {
		channels = null;
	}

	@Override
	public void play(Board board, String player, int score) {
		board.scores().put(player, score);
		board.players().add(player);
		board.games().increment();
	}

	@Override
	public View view(Board board) {
		return new View(Map.copyOf(board.scores()), List.copyOf(board.players()), board.games().get());
	}

	@Override
	public boolean has(SharedMap<String, Integer> scores, int score) {
		return scores.containsValue(score);
	}

	@Override
	public int copy(SharedMap<String, Integer> scores, String from, String to) {
		int score = scores.get(from);
		scores.put(to, score);
		return scores.get(to);
	}

	@Override
	public boolean readsItsOwn(SharedMap<String, Integer> scores, int count) {
		for (int i = 0; i < count; i++) {
			scores.set("own", i);
			if (scores.get("own") != i) {
				return false;
			}
		}
		return true;
	}

	@Override
	public int raise(SharedMap<String, Integer> scores, String player, int times) {
		int last = 0;
		for (int i = 0; i < times; i++) {
			last = scores.merge(player, 1, Integer::sum);
		}
		return last;
	}

	@Override
	public long count(SharedLong number, int times) {
		long last = 0;
		for (int i = 0; i < times; i++) {
			last = number.increment();
		}
		return last;
	}

	@Override
	public void putByName(String map, String player, int score) {
		channels.openSharedMap(map, String.class, Integer.class).put(player, score);
	}

	@Override
	public SharedMap<String, Integer> make(String player, int score) {
		SharedMap<String, Integer> map = channels.sharedMap(String.class, Integer.class);
		map.set(player, score);
		return map;
	}

	@Override
	public void watch(SharedMap<String, Integer> scores) {
		scores.subscribe(change -> seen.add(change.key() + ": " + change.old().map(String::valueOf).orElse("-") + " -> "
				+ change.value().map(String::valueOf).orElse("-")));
	}

	@Override
	public List<String> changes() {
		return List.copyOf(seen);
	}

	@Override
	public String failureOfReading(SharedMap<String, Integer> scores) {
		try {
			return String.valueOf(scores.get("nobody"));
		} catch (IllegalStateException e) {
			return e.getClass().getSimpleName();
		}
	}

	@Override
	public boolean closes(SharedMap<String, Integer> scores) {
		scores.size();
		scores.close();
		return scores.isClosed() && failureOfReading(scores).equals("ChannelClosedException");
	}

	@Override
	public void flood(SharedMap<String, byte[]> map, int keys, int size, int count) {
		for (int i = 0; i < count; i++) {
			byte[] value = new byte[size];
			value[0] = (byte) (i % 100);
			map.set("key " + i % keys, value);
		}
		map.size();
	}

	@Override
	public void stall(SharedMap<String, byte[]> map, SharedLong until) throws InterruptedException {
		map.size();
		while (until.getFresh() == 0) {
			TimeUnit.MILLISECONDS.sleep(1);
		}
	}

	@Override
	public long sum(SharedMap<String, byte[]> map) {
		return map.values().stream().mapToLong(value -> value[0]).sum();
	}

	@Override
	public Rules enlarge(SharedValue<Rules> rules, int times) {
		Rules last = rules.get();
		for (int i = 0; i < times; i++) {
			last = rules.update(before -> new Rules(before.players() + 1, before.deck()));
		}
		return last;
	}

	@Override
	public void addAll(SharedList<String> list, String name, int count) {
		for (int i = 0; i < count; i++) {
			list.append(name + ' ' + i);
		}
		list.size();
	}

	@Override
	public void neverEnding(Board board, String name) {
		for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
			board.games().increment();
			board.scores().merge(name + i % 10, 1, Integer::sum);
			board.players().add(name);
			if (i % 7 == 0) {
				board.players().remove(name);
			}
		}
	}
}
