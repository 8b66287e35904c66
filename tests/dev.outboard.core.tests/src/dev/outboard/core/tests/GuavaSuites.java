package dev.outboard.core.tests;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

import junit.framework.Test;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;

/** Guava's suites of tests for collections, which are JUnit 3 tests, as dynamic tests of JUnit 5. */
public final class GuavaSuites {

	private GuavaSuites() {
	}

	/** Returns the suites and tests that {@code suite} is made of. */
	public static Stream<DynamicNode> of(TestSuite suite) {
		return Collections.list(suite.tests()).stream().map(GuavaSuites::node);
	}

	private static DynamicNode node(Test test) {
		return test instanceof TestSuite suite ? DynamicContainer.dynamicContainer(suite.getName(), of(suite))
				: DynamicTest.dynamicTest(test.toString(), () -> run(test));
	}

	private static void run(Test test) throws Throwable {
		TestResult result = new TestResult();
		test.run(result);
		Optional<TestFailure> failure = Stream.concat(Collections.list(result.errors()).stream(),
				Collections.list(result.failures()).stream()).findFirst();
		if (failure.isPresent()) {
			throw failure.get().thrownException();
		}
	}
}
