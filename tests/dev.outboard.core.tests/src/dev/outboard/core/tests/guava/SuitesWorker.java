package dev.outboard.core.tests.guava;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.common.collect.testing.ConcurrentMapTestSuiteBuilder;
import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.features.MapFeature;
import com.google.common.collect.testing.testers.ListListIteratorTester;

import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.worker.StopReason;
import dev.outboard.api.worker.WorkerContext;
import dev.outboard.api.worker.WorkerLifecycle;
import junit.framework.Test;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;

/** Does what {@link Suites} says, on what it shares with the control side. */
public final class SuitesWorker implements Suites, WorkerLifecycle {

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
	public List<Outcome> run(String what) {
		List<Outcome> outcomes = new ArrayList<>();
		run(what.equals("map") ? map() : list(), "", outcomes);
		return outcomes;
	}

	/**
	 * Features left out: nulls, as keys, values or in queries, are refused; there is no order to be known; iterators are
	 * weakly consistent, and don't fail fast; it crosses as a reference, and isn't serializable.
	 */
	private TestSuite map() {
		return ConcurrentMapTestSuiteBuilder.using(new TestStringMapGenerator() {

			@Override
			protected Map<String, String> create(Map.Entry<String, String>[] entries) {
				SharedMap<String, String> map = channels.sharedMap(String.class, String.class);
				for (Map.Entry<String, String> entry : entries) {
					map.put(entry.getKey(), entry.getValue());
				}
				return map;
			}
		}).named("SharedMap").withFeatures(CollectionSize.ANY, MapFeature.GENERAL_PURPOSE,
				CollectionFeature.SUPPORTS_ITERATOR_REMOVE).createTestSuite();
	}

	/**
	 * Features left out: nulls are refused; iterators go over a snapshot, so they neither remove, set nor add (one test
	 * takes no feature's word for that), nor fail fast; it crosses as a reference, and isn't serializable.
	 */
	private TestSuite list() {
		return ListTestSuiteBuilder.using(new TestStringListGenerator() {

			@Override
			protected List<String> create(String[] elements) {
				SharedList<String> list = channels.sharedList(String.class);
				Collections.addAll(list, elements);
				return list;
			}
		}).named("SharedList").withFeatures(CollectionSize.ANY, ListFeature.SUPPORTS_ADD_WITH_INDEX,
				ListFeature.SUPPORTS_REMOVE_WITH_INDEX, ListFeature.SUPPORTS_SET, CollectionFeature.SUPPORTS_ADD,
				CollectionFeature.SUPPORTS_REMOVE, CollectionFeature.KNOWN_ORDER)
				.suppressing(ListListIteratorTester.getListIteratorFullyModifiableMethod()).createTestSuite();
	}

	private static void run(Test test, String path, List<Outcome> outcomes) {
		if (test instanceof TestSuite suite) {
			Collections.list(suite.tests()).forEach(each -> run(each, path + suite.getName() + " / ", outcomes));
			return;
		}
		TestResult result = new TestResult();
		test.run(result);
		Optional<TestFailure> failure = Stream.concat(Collections.list(result.errors()).stream(),
				Collections.list(result.failures()).stream()).findFirst();
		outcomes.add(new Outcome(path + test, failure.map(SuitesWorker::text).orElse(null)));
	}

	private static String text(TestFailure failure) {
		StringWriter text = new StringWriter();
		failure.thrownException().printStackTrace(new PrintWriter(text));
		return text.toString();
	}
}
