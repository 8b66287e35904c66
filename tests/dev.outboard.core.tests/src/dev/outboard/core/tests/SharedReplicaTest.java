package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.outboard.api.Subscription;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.channel.Party;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.testkit.Await;
import dev.outboard.wire.internal.channel.ChannelClient;
import dev.outboard.wire.internal.message.Message;

/** What the hub sends to a replica whose process takes nothing in for a while, or never again. */
class SharedReplicaTest {

	private static final int WINDOW = 1024 * 1024;
	private static final int SIZE = 100_000;

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final ArrayDeque<byte[]> heldBack = new ArrayDeque<>();
	private final Party party = hub.join(hub.holder("far"), this::toFar);
	private final ChannelClient far = new ChannelClient(this::toHub, what -> {
	}, Integer.MAX_VALUE);
	private boolean stuck;

	private void toHub(ByteBuffer message) {
		hub.received(party, Message.read(bytes(message)));
	}

	private synchronized void toFar(ByteBuffer message) {
		if (stuck) {
			heldBack.add(bytes(message));
		} else {
			far.received(Message.read(bytes(message)));
		}
	}

	private synchronized void stick() {
		stuck = true;
	}

	private synchronized void goOn() {
		stuck = false;
		heldBack.forEach(bytes -> far.received(Message.read(bytes)));
		heldBack.clear();
	}

	private synchronized long heldBackBytes() {
		return heldBack.stream().mapToLong(bytes -> bytes.length).sum();
	}

	private static byte[] bytes(ByteBuffer message) {
		byte[] bytes = new byte[message.remaining()];
		message.get(bytes);
		return bytes;
	}

	private static byte[] value(int first) {
		byte[] value = new byte[SIZE];
		value[0] = (byte) first;
		return value;
	}

	@Test
	void oneThatIsStuckIsSentNoMoreThanItsCreditAndCatchesUpLater() {
		SharedMap<String, byte[]> here = hub.client().sharedMap("map", String.class, byte[].class);
		SharedMap<String, byte[]> there = far.openSharedMap("map", String.class, byte[].class);
		here.put("removed", value(1));
		assertThat(there).containsOnlyKeys("removed");
		stick();
		for (int i = 0; i < 1000; i++) {
			here.put("key " + i % 50, value(i % 100));
		}
		here.remove("removed");
		assertThat(heldBackBytes()).isBetween(WINDOW - 2L * SIZE, WINDOW + 2L * SIZE);
		goOn();
		Await.until("the replica is current", () -> there.size() == 50);
		assertThat(there.keySet()).isEqualTo(here.keySet());
		assertThat(there).allSatisfy((key, value) -> assertThat(value).isEqualTo(here.get(key)));
	}

	@Test
	void aListCatchesUpToo() {
		SharedList<Integer> here = hub.client().sharedList("list", Integer.class);
		SharedList<Integer> there = far.openSharedList("list", Integer.class);
		here.add(-1);
		assertThat(there).containsExactly(-1);
		stick();
		for (int i = 0; i < 100_000; i++) {
			here.append(i);
		}
		here.remove(0);
		here.subList(10, 99_990).clear();
		assertThat(heldBackBytes()).isLessThan(WINDOW + SIZE);
		goOn();
		assertThat(there).isEqualTo(here).hasSize(20);
	}

	@Test
	void oneWhoseProcessIsGoneIsSentNothing() {
		SharedMap<String, byte[]> here = hub.client().sharedMap("map", String.class, byte[].class);
		SharedMap<String, byte[]> there = far.openSharedMap("map", String.class, byte[].class);
		assertThat(there).isEmpty();
		stick();
		hub.left(party);
		here.put("key", value(1));
		assertThat(heldBackBytes()).isZero();
	}

	@Test
	void oneThatItsUserHasLetGoOfIsSentNothing() {
		SharedMap<String, byte[]> here = hub.client().sharedMap("map", String.class, byte[].class);
		far.openSharedMap("map", String.class, byte[].class).clear();
		assertThat(far.openSharedMap("map", String.class, byte[].class)).isEmpty();
		Await.until("the replica is gone", () -> {
			System.gc();
			stick();
			here.put("key", value(1));
			boolean silent = heldBackBytes() == 0;
			goOn();
			return silent;
		});
	}

	@Test
	void aListenerKeepsItsMap() {
		SharedMap<String, Integer> here = hub.client().sharedMap("map", String.class, Integer.class);
		List<Integer> seen = new CopyOnWriteArrayList<>();
		Subscription subscription = far.openSharedMap("map", String.class, Integer.class)
				.subscribe(change -> seen.add(change.value().orElse(0)));
		WeakReference<Object> garbage = new WeakReference<>(new Object());
		Await.until("garbage is collected", () -> {
			System.gc();
			return garbage.refersTo(null);
		});
		here.put("key", 1);
		Await.until("the change has come", () -> seen.contains(1));
		subscription.close();
	}

	@Test
	void aSlowListenerGetsTheLastChangeOfEachKey() throws Exception {
		SharedMap<Integer, Integer> map = hub.client().sharedMap("map", Integer.class, Integer.class);
		CountDownLatch gate = new CountDownLatch(1);
		Map<Integer, Integer> last = new ConcurrentHashMap<>();
		AtomicInteger count = new AtomicInteger();
		Subscription subscription = map.subscribe(change -> {
			await(gate);
			count.incrementAndGet();
			assertThat(change.old().orElse(null)).isEqualTo(last.put(change.key(), change.value().orElseThrow()));
		});
		for (int i = 0; i < 30_000; i++) {
			map.put(i % 10, i);
		}
		gate.countDown();
		Await.until("the last changes have come", () -> last.equals(map));
		assertThat(count.get()).isLessThanOrEqualTo(10_011);
		assertThat(count.get() + subscription.dropped()).isEqualTo(30_000);
	}

	private static void await(CountDownLatch gate) {
		try {
			gate.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
