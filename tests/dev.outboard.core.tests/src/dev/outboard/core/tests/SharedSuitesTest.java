package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.ServiceRegistration;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerContribution;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.tests.guava.Suites;
import dev.outboard.core.tests.guava.Suites.Outcome;
import dev.outboard.core.tests.guava.SuitesWorker;
import dev.outboard.testkit.Await;

/** Guava's tests of collections on what is shared, run in a child process: the map or list itself is in this one. */
class SharedSuitesTest extends WorkerTest {

	private static final String ID = "test.suites";

	private ServiceRegistration<WorkerContribution> registration;

	@BeforeEach
	void contribute() {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(WorkerContribution.ID, ID);
		properties.put(WorkerContribution.NAME, "Suites");
		properties.put(WorkerContribution.CONTRACT, Suites.class.getName());
		properties.put(WorkerContribution.IMPLEMENTATION, SuitesWorker.class.getName());
		registration = context.registerService(WorkerContribution.class, new WorkerContribution() {
		}, properties);
		Await.until("the worker is defined", () -> workers.definitions().stream().anyMatch(definition -> definition.id().equals(ID)));
	}

	@AfterEach
	void withdraw() {
		registration.unregister();
	}

	@TestFactory
	Stream<DynamicTest> maps() throws Exception {
		return run("map", 900);
	}

	@TestFactory
	Stream<DynamicTest> lists() throws Exception {
		return run("list", 390);
	}

	private Stream<DynamicTest> run(String what, int least) throws Exception {
		WorkerHandle<Suites> suites = workers.create(ID, Suites.class, StartOptions.defaults()).start();
		List<Outcome> outcomes = get(suites.call(s -> s.run(what)));
		assertThat(outcomes.stream().map(Outcome::test)).hasSizeGreaterThanOrEqualTo(least);
		return outcomes.stream().map(outcome -> DynamicTest.dynamicTest(outcome.test(), () -> {
			if (outcome.failure() != null) {
				fail(outcome.failure());
			}
		}));
	}
}
