package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.outboard.api.channel.ChannelContents;
import dev.outboard.api.channel.ChannelContents.Entry;
import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.ChannelStatus;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.channel.ChannelList;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.wire.internal.channel.ChannelClient;

/** What the channel monitor tells of what is in channels; the far side stands for a worker. */
class ChannelContentsTest {

	private record Score(String player, int points) {
	}

	private final ChannelHub hub = new ChannelHub(what -> {
	}, new ControlDelivery(), new Silence());
	private final Channels near = hub.client();
	private final ChannelClient far = new FarWorker(hub).client();
	private final ChannelMonitor monitor = new ChannelList(hub);

	@Test
	void aMapIsReadPageByPageInTheOrderInWhichKeysCame() {
		SharedMap<Integer, Score> map = near.sharedMap(Integer.class, Score.class);
		map.putAll(IntStream.range(0, 10).boxed()
				.collect(Collectors.toMap(i -> i, i -> new Score("p" + i, i), (a, b) -> a, LinkedHashMap::new)));

		ChannelContents page = monitor.contents(map.id(), 3, 2).orElseThrow();

		assertThat(page).isEqualTo(new ChannelContents(10, 3, List.of(new Entry(Optional.of(3), new Score("p3", 3)),
				new Entry(Optional.of(4), new Score("p4", 4))), true));
		assertThat(monitor.contents(map.id(), 9, 5).orElseThrow().entries()).hasSize(1);
		assertThat(monitor.contents(map.id(), 10, 5).orElseThrow().entries()).isEmpty();
	}

	@Test
	void listsHaveIndexesAndValuesAndNumbersNothing() {
		SharedList<String> list = near.sharedList(String.class);
		list.addAll(List.of("a", "b", "c"));

		assertThat(monitor.contents(list.id(), 1, 100).orElseThrow().entries())
				.containsExactly(new Entry(Optional.of(1), "b"), new Entry(Optional.of(2), "c"));
		assertThat(monitor.contents(list.id(), 7, 1).orElseThrow()).isEqualTo(new ChannelContents(3, 7, List.of(), true));
		assertThat(monitor.contents(near.sharedLong(42).id(), 0, 1).orElseThrow().entries())
				.containsExactly(new Entry(Optional.empty(), 42L));
		assertThat(monitor.contents(near.sharedValue(Score.class, new Score("x", 1)).id(), 0, 1).orElseThrow().entries())
				.containsExactly(new Entry(Optional.empty(), new Score("x", 1)));
	}

	@Test
	void whatOnlyAWorkerKnowsIsToldInBytesUnlessItIsPlain() {
		SharedMap<String, Score> scores = far.sharedMap(String.class, Score.class);
		SharedMap<String, Integer> plain = far.sharedMap(String.class, Integer.class);
		scores.put("ann", new Score("ann", 1));
		plain.put("ann", 1);

		ChannelContents unknown = monitor.contents(scores.id(), 0, 10).orElseThrow();
		ChannelContents known = monitor.contents(plain.id(), 0, 10).orElseThrow();

		assertThat(unknown.decoded()).isFalse();
		assertThat(unknown.entries()).singleElement().satisfies(entry -> {
			assertThat(entry.key().orElseThrow()).isInstanceOf(byte[].class);
			assertThat(entry.value()).isInstanceOf(byte[].class);
		});
		assertThat(known).isEqualTo(new ChannelContents(1, 0, List.of(new Entry(Optional.of("ann"), 1)), true));
	}

	@Test
	void queuesAndWhatIsClosedHaveNoContents() {
		SharedMap<String, Integer> closed = near.sharedMap(String.class, Integer.class);
		closed.close();

		assertThat(monitor.contents(near.queue(String.class).id(), 0, 1)).isEmpty();
		assertThat(monitor.contents(closed.id(), 0, 1)).isEmpty();
		assertThat(monitor.contents(4711, 0, 1)).isEmpty();
		assertThatThrownBy(() -> monitor.contents(4711, -1, 1)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("negative");
	}

	@Test
	void deadLettersAreToldFromOtherQueues() {
		WorkQueue<Score> queue = near.queue(Score.class, QueueOptions.unbounded().onDone());

		Map<Boolean, List<ChannelStatus>> dead = monitor.channels().stream()
				.collect(Collectors.partitioningBy(status -> status.deadLettersOf().isPresent()));

		assertThat(dead.get(true)).singleElement().satisfies(status -> {
			assertThat(status.deadLettersOf()).hasValue(queue.id());
			assertThat(status.elements()).containsExactly(Score.class.getTypeName());
		});
		assertThat(dead.get(false)).extracting(ChannelStatus::id).containsExactly(queue.id());
	}
}
