package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.Event;
import org.slf4j.LoggerFactory;

import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.tests.guest.ChatterWorker;
import dev.outboard.core.tests.guest.OwnLogging;
import dev.outboard.core.tests.parts.Chatter;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;

/** What a worker logs through SLF4J 2, in a framework that throws away what is logged so. */
class Slf4jTest extends PartTest {

	private static final String ID = "test.slf4j.chatter";
	private static final String WORKER = "<worker id='" + ID + "' name='Chatter' contract='" + Chatter.class.getName()
			+ "' class='" + ChatterWorker.class.getName() + "'/>";
	private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

	@BeforeEach
	void theFrameworkHasAProviderThatKeepsAllForItself() {
		assertThat(Stream.of(context.getBundles())).filteredOn(bundle -> bundle.getSymbolicName().equals("slf4j.nop"))
				.isNotEmpty().allMatch(bundle -> (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0);
	}

	@Test
	void recordsOfEveryLevelArriveOnceWithAllThatIsKnownOfThem() throws Exception {
		WorkerHandle<Chatter> chatter = create(chatter());
		chatter.logLevel(Level.TRACE);
		EventRecorder events = start(chatter);
		get(chatter.run(c -> c.everyLevel("a.b.C")));
		events.awaitLine("error bad");
		List<Event> logged = from("a.b.C", events);
		assertThat(logged).extracting(event -> event.getProperty(WorkerEventProperties.MESSAGE)).containsExactly("trace 1",
				"debug 1 and null", "info {} {0} [1, 2]", "warn {}", "error bad");
		assertThat(logged).extracting(event -> event.getProperty(WorkerEventProperties.LEVEL)).containsExactly("TRACE",
				"DEBUG", "INFO", "WARNING", "ERROR");
		assertThat(logged).extracting(event -> event.getProperty(WorkerEventProperties.THREAD))
				.containsOnly("outboard-worker " + chatter.displayName());
		assertThat(logged.get(3).getProperty(WorkerEventProperties.EXCEPTION)).isNull();
		assertThat(logged.get(4).getProperty(WorkerEventProperties.EXCEPTION)).isInstanceOfSatisfying(
				RemoteWorkerException.class, e -> assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("everyLevel"));
		assertThat(printed(events)).isEmpty();
	}

	@Test
	void theLevelHoldsHere() throws Exception {
		WorkerHandle<Chatter> chatter = create(chatter());
		EventRecorder events = start(chatter);
		get(chatter.run(c -> c.everyLevel("before")));
		chatter.logLevel(Level.ERROR);
		get(chatter.run(c -> c.everyLevel("after")));
		chatter.logLevel(Level.DEBUG);
		get(chatter.run(c -> c.fluently("last")));
		Await.until("the last", () -> messages(events).contains("key=1 last"));
		assertThat(messages(events)).containsExactly("info {} {0} [1, 2]", "warn {}", "error bad", "error bad", "key=1 last");
	}

	@Test
	void recordsKeepTheirOrderAndTheirThread() throws Exception {
		WorkerHandle<Chatter> chatter = create(chatter());
		EventRecorder events = start(chatter);
		get(chatter.run(c -> c.inTurns(2000)));
		get(chatter.run(c -> c.inThread("helper", "from a thread")));
		events.awaitLine("from a thread");
		assertThat(messages(events)).startsWith(IntStream.range(0, 2000).mapToObj(String::valueOf).toArray()).hasSize(2001);
		assertThat(events.ofKind(WorkerTopics.LOG).get(2000).getProperty(WorkerEventProperties.THREAD)).isEqualTo("helper");
	}

	@Test
	void aProviderThatTheWorkerBringsIsLeftAlone() throws Exception {
		WorkerHandle<Chatter> chatter = create(chatter().classes(OwnLogging.class).entry(PROVIDERS,
				OwnLogging.class.getName().getBytes(StandardCharsets.UTF_8)));
		EventRecorder events = start(chatter);
		get(chatter.run(c -> c.everyLevel("a.b.C")));
		events.awaitLine("printed: error {}");
		assertThat(printed(events)).isEqualTo(messages(events)).hasSize(5);
	}

	@Test
	void soDoRecordsOfAWorkerWhoseBundleHasSlf4jWithin() throws Exception {
		Path api = FileLocator.getBundleFileLocation(FrameworkUtil.getBundle(LoggerFactory.class)).orElseThrow().toPath();
		install(new BundleBuilder("test.slf4j").header("Bundle-ClassPath", ".,lib/slf4j.jar")
				.entry("lib/slf4j.jar", Files.readAllBytes(api)).classes(Chatter.class, ChatterWorker.class).workers(WORKER));
		Await.until("its definition is there", () -> workers.definitions().stream().anyMatch(d -> d.id().equals(ID)));
		WorkerHandle<?> chatter = workers.create(ID, StartOptions.defaults());
		EventRecorder events = given.record(chatter);
		get(chatter.start().ready());
		fluently(chatter, "from within");
		events.awaitLine("key=1 from within");
		assertThat(events.values(WorkerTopics.LOG, WorkerEventProperties.LEVEL)).containsExactly("WARNING");
	}

	private static <C> void fluently(WorkerHandle<C> chatter, String text) throws Exception {
		Method fluently = get(chatter.definition().contract()).type().getMethod("fluently", String.class);
		get(chatter.run(stub -> fluently.invoke(stub, text)));
	}

	private static BundleBuilder chatter() {
		return new BundleBuilder("test.slf4j").header("Import-Package",
				"org.slf4j,org.slf4j.event,org.slf4j.helpers,org.slf4j.spi," + PARTS).classes(ChatterWorker.class).workers(WORKER);
	}

	private WorkerHandle<Chatter> create(BundleBuilder builder) throws Exception {
		install(builder);
		Await.until("its definition is there", () -> workers.definitions().stream().anyMatch(d -> d.id().equals(ID)));
		return workers.create(ID, Chatter.class, StartOptions.defaults());
	}

	private EventRecorder start(WorkerHandle<Chatter> chatter) throws Exception {
		EventRecorder events = given.record(chatter);
		get(chatter.start().ready());
		return events;
	}

	private static List<Object> messages(EventRecorder events) {
		return events.values(WorkerTopics.LOG, WorkerEventProperties.MESSAGE);
	}

	private static List<Event> from(String logger, EventRecorder events) {
		return events.ofKind(WorkerTopics.LOG).stream()
				.filter(event -> logger.equals(event.getProperty(WorkerEventProperties.LOGGER))).toList();
	}

	private static List<Object> printed(EventRecorder events) {
		return events.ofKind(WorkerTopics.LOG).stream()
				.filter(event -> event.getProperty(WorkerEventProperties.STREAM) != null)
				.map(event -> event.getProperty(WorkerEventProperties.MESSAGE)).toList();
	}
}
