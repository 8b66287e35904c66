package dev.outboard.api.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.event.Event;
import org.osgi.service.event.TopicPermission;

import dev.outboard.api.event.WorkerTopics;

class WorkerTopicsTest {

	/** Characters that escaping treats alike or turns into one another, and some of every kind. */
	private static final List<String> PIECES = List.of("a", "Z", "0", "9", ".", "-", "_", "/", "*", " ", "_002d", "_005f",
			"002e", "-002e", "é", "ß", "漢", "٣", "😀", "\ud83d", "\u0000", "\n", "$", "#", ":");

	@ParameterizedTest
	@CsvSource({ "com.example.adder, com-example-adder", "upper#3, upper_00233", "add_two_finished, add_005ftwo_005ffinished",
			"a-b, a_002db", "a/b, a_002fb", "'', _", "grüße, gr_00fc_00dfe", "*, _002a" })
	void aNameBecomesOnePartOfATopic(String name, String part) {
		assertThat(WorkerTopics.escape(name)).isEqualTo(part);
	}

	@Test
	void differentNamesStayDifferentAndWithinTheGrammar() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		Map<String, String> names = new HashMap<>(Map.of(WorkerTopics.escape(""), "", WorkerTopics.escape("_"), "_"));
		for (int i = 0; i < 50_000; i++) {
			StringBuilder built = new StringBuilder();
			for (int length = random.nextInt(5); length > 0; length--) {
				built.append(random.nextInt(10) == 0 ? String.valueOf((char) random.nextInt(0x10000))
						: PIECES.get(random.nextInt(PIECES.size())));
			}
			String name = built.toString();
			String part = WorkerTopics.escape(name);
			assertThat(part).as("seed %d", seed).matches("[A-Za-z0-9_-]+");
			assertThat(names.putIfAbsent(part, name)).as("another name for %s, seed %d", part, seed).isIn(null, name);
		}
	}

	@Test
	void aLanguageWithDigitsOfItsOwnChangesNothing() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(WorkerTopics.escape("a#1")).isEqualTo("a_00231");
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void topicsAreThoseThatTheirConstantsDescribe() {
		assertThat(WorkerTopics.state("com.example.adder", "3")).isEqualTo("dev/outboard/worker/com-example-adder/3/state");
		assertThat(WorkerTopics.signal("d", "3", "a_b")).isEqualTo("dev/outboard/worker/d/3/signal/a_005fb");
		assertThat(WorkerTopics.log("d", "3")).isEqualTo("dev/outboard/worker/d/3/log");
		assertThat(WorkerTopics.error("d", "3")).isEqualTo("dev/outboard/worker/d/3/error");
		assertThat(WorkerTopics.allOf("d", "3")).isEqualTo("dev/outboard/worker/d/3/*");
	}

	@Test
	void eventAdminTakesThem() {
		for (String name : PIECES) {
			for (String topic : List.of(WorkerTopics.state(name, name), WorkerTopics.signal(name, name, name),
					WorkerTopics.log(name, name), WorkerTopics.error(name, name))) {
				assertThatCode(() -> new Event(topic, Map.of())).as(topic).doesNotThrowAnyException();
				assertThat(covers(WorkerTopics.allOf(name, name), topic)).isTrue();
				assertThat(covers(WorkerTopics.ALL, topic)).isTrue();
				assertThat(covers(WorkerTopics.allOf(name + "x", name), topic)).isFalse();
			}
		}
	}

	private static boolean covers(String pattern, String topic) {
		return new TopicPermission(pattern, TopicPermission.SUBSCRIBE)
				.implies(new TopicPermission(topic, TopicPermission.SUBSCRIBE));
	}
}
