package dev.outboard.core.tests;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.testers.CollectionToStringTester;

import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.WorkQueue;

import junit.framework.TestSuite;

/**
 * Guava's tests of queues, on work queues of each kind. The features that are left out:
 *
 * <ul>
 * <li>{@code ALLOWS_NULL_VALUES}, {@code ALLOWS_NULL_QUERIES}: a {@code BlockingQueue} takes no null, and a query for one finds
 * nothing, without an exception;
 * <li>{@code SERIALIZABLE}: channels cross the border as references, never as content;
 * <li>{@code FAILS_FAST_ON_CONCURRENT_MODIFICATION}: iterators are weakly consistent;
 * <li>{@code REJECTS_DUPLICATES_AT_CREATION}: a queue takes equal items;
 * <li>{@code RESTRICTS_ELEMENTS}: foreign types are refused with the exception that the interface asks for, but the suite
 * would have to know which.
 * </ul>
 *
 * The tests of {@code toString} are left out, because that names the queue: it must not ask the hub, since debuggers
 * and logs call it at any time.
 */
class GuavaQueueTest extends WorkerTest {

	private static final int ENOUGH = 100;

	@TestFactory
	Stream<DynamicNode> unbounded() {
		return suite("unbounded", QueueOptions.unbounded());
	}

	@TestFactory
	Stream<DynamicNode> bounded() {
		return suite("bounded", QueueOptions.bounded(ENOUGH));
	}

	@TestFactory
	Stream<DynamicNode> joinable() {
		return suite("joinable", QueueOptions.unbounded().onDone());
	}

	private Stream<DynamicNode> suite(String name, QueueOptions options) {
		TestSuite suite = QueueTestSuiteBuilder.using(new TestStringQueueGenerator() {

			@Override
			protected Queue<String> create(String[] elements) {
				WorkQueue<String> queue = given.channels().queue(String.class, options);
				queue.addAll(List.of(elements));
				return queue;
			}
		}).named(name).withFeatures(CollectionSize.ANY, CollectionFeature.GENERAL_PURPOSE, CollectionFeature.KNOWN_ORDER)
				.suppressing(toStringTests()).createTestSuite();
		return GuavaSuites.of(suite);
	}

	private static List<Method> toStringTests() {
		return Stream.of(CollectionToStringTester.class.getMethods()).filter(method -> method.getName().startsWith("test"))
				.toList();
	}
}
