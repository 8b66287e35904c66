package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.event.ChannelEventProperties;
import dev.outboard.api.event.ChannelTopics;
import dev.outboard.testkit.Await;

/** What changes of shared maps, lists and numbers reach EventAdmin. */
class SharedEventTest extends WorkerTest {

	private final List<Event> events = new CopyOnWriteArrayList<>();
	private ServiceRegistration<EventHandler> registration;

	@BeforeEach
	void listen() {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, ChannelTopics.ALL);
		registration = context.registerService(EventHandler.class, events::add, properties);
	}

	@AfterEach
	void end() {
		registration.unregister();
	}

	private static List<Object> values(List<Event> of, String property) {
		return of.stream().map(event -> event.getProperty(property)).map(value -> value == null ? "none" : value).toList();
	}

	@Test
	void changesOfANamedMapArriveInOrderWithKeyAndValues() {
		try (SharedMap<String, Integer> map = given.channels().sharedMap("the.board", String.class, Integer.class)) {
			map.put("ann", 1);
			map.put("ann", 2);
			map.remove("ann");
			map.clear();
			map.put("bob", 3);
			Await.until("four events have come", () -> events.size() == 4);
		}
		assertThat(events).allSatisfy(event -> {
			assertThat(event.getTopic()).isEqualTo("dev/outboard/channel/the-board/change");
			assertThat(event.getProperty(ChannelEventProperties.NAME)).isEqualTo("the.board");
			assertThat(event.getProperty(ChannelEventProperties.TYPE)).isEqualTo("map");
		});
		assertThat(values(events, ChannelEventProperties.CHANGE)).containsExactly("set", "set", "removed", "set");
		assertThat(values(events, ChannelEventProperties.KEY)).containsExactly("ann", "ann", "ann", "bob");
		assertThat(values(events, ChannelEventProperties.VALUE)).containsExactly(1, 2, "none", 3);
		assertThat(values(events, ChannelEventProperties.OLD_VALUE)).containsExactly("none", 1, 2, "none");
	}

	@Test
	void listsAndNumbersWithoutANameArePublishedById() {
		Channels channels = given.channels();
		SharedList<String> list = channels.sharedList(String.class);
		SharedLong number = channels.sharedLong(5);
		list.add("x");
		list.set(0, "y");
		list.clear();
		number.add(2);
		String listTopic = ChannelTopics.change(list.id());
		String numberTopic = ChannelTopics.change(number.id());
		Await.until("all events have come", () -> events.stream().filter(e -> e.getTopic().equals(listTopic)).count() == 3
				&& events.stream().filter(e -> e.getTopic().equals(numberTopic)).count() >= 1);
		List<Event> changes = events.stream().filter(event -> event.getTopic().equals(listTopic)).toList();
		assertThat(values(changes, ChannelEventProperties.CHANGE)).containsExactly("added", "set", "reset");
		assertThat(values(changes, ChannelEventProperties.INDEX)).containsExactly(0, 0, "none");
		assertThat(values(changes, ChannelEventProperties.VALUE)).containsExactly("x", "y", "none");
		List<Event> sums = events.stream().filter(event -> event.getTopic().equals(numberTopic)).toList();
		assertThat(sums.getLast().getProperty(ChannelEventProperties.VALUE)).isEqualTo(7L);
	}
}
