package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerCall;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.tests.guest.GuestWorker;
import dev.outboard.core.tests.guest.ReporterWorker;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.core.tests.parts.Reporter;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.TestWorkers;

/** Bundles that are updated and uninstalled while their workers run. */
class ComeAndGoTest {

	private static final String ID = "test.guest.worker";

	private final BundleContext context = FrameworkUtil.getBundle(ComeAndGoTest.class).getBundleContext();
	private final FrameworkWiring framework = context.getBundle(0).adapt(FrameworkWiring.class);

	@TempDir
	private Path folder;
	private Bundle guest;

	@AfterEach
	void uninstall() throws Exception {
		if (guest.getState() != Bundle.UNINSTALLED) {
			guest.uninstall();
		}
	}

	@EachStartMethod
	void anUpdateRestartsTheWorkerFromTheNewVersion(TestWorkers workers) throws Exception {
		install("1");
		WorkerHandle<Part> worker = start(workers, options(workers));
		EventRecorder events = workers.record(worker);
		assertThatObject(Await.result(worker.call(part -> part.describe("version")))).isEqualTo("version 1");

		guest.update(new ByteArrayInputStream(version("2").toJar()));
		framework.refreshBundles(List.of(guest));

		Await.until("it runs again", () -> worker.state() == WorkerState.RUNNING && worker.incarnation() == 2);
		assertThatObject(Await.result(worker.call(part -> part.describe("version")))).isEqualTo("version 2");
		assertThat(Files.readAllLines(notes())).containsExactly("CONTRIBUTION_REMOVED");
		events.await(e -> states(e).contains("BACKOFF") && states(e).indexOf("BACKOFF") < states(e).lastIndexOf("RUNNING"));
		assertThat(states(events)).endsWith("STOPPING", "BACKOFF", "STARTING", "RUNNING");
	}

	@EachStartMethod
	void subscriptionsOutliveARestart(TestWorkers workers) throws Exception {
		install(reporter("1"));
		WorkerHandle<Reporter> worker = workers.service().create(ID, Reporter.class, workers.options());
		List<String> reports = new CopyOnWriteArrayList<>();
		List<String> versions = new CopyOnWriteArrayList<>();
		worker.signal(Reporter::reports).subscribe(reports::add);
		worker.property(Reporter::version).observe(versions::add);
		Await.result(worker.start().ready());
		Await.result(worker.run(r -> r.report(2)));

		guest.update(new ByteArrayInputStream(reporter("2").toJar()));
		framework.refreshBundles(List.of(guest));

		Await.until("it runs again", () -> worker.state() == WorkerState.RUNNING && worker.incarnation() == 2);
		assertThat(worker.property(Reporter::version).get()).contains("2");
		Await.result(worker.run(r -> r.report(2)));
		Await.until("the last report", () -> reports.contains("2.2"));
		assertThat(reports).containsExactly("version 1", "1.1", "1.2", "version 2", "2.1", "2.2");
		assertThat(versions).containsExactly("1", "2");
	}

	private static List<Object> states(EventRecorder events) {
		return events.values(WorkerTopics.STATE, WorkerEventProperties.STATE);
	}

	@EachStartMethod
	void aWorkerWhoseBundleIsUninstalledWaitsForItsReturnAndSoDoItsCalls(TestWorkers workers) throws Exception {
		install("1");
		WorkerHandle<Part> worker = start(workers, options(workers));

		guest.uninstall();
		Await.until("it waits", () -> worker.state() == WorkerState.BACKOFF);
		WorkerCall<String> early = worker.call(part -> part.describe("version"));
		assertThat(worker.onExit()).isNotDone();
		install("3");

		assertThat(Await.result(early)).isEqualTo("version 3");
		assertThat(worker.incarnation()).isEqualTo(2);
	}

	@EachStartMethod
	void aWorkerWhoseBundleDoesNotReturnEndsForGood(TestWorkers workers) throws Exception {
		install("1");
		WorkerHandle<Part> soon = start(workers, options(workers).returnDeadline(Duration.ofMillis(1)));
		WorkerHandle<Part> atOnce = start(workers, options(workers).returnDeadline(Duration.ZERO));
		WorkerHandle<Part> patient = start(workers, options(workers));

		guest.uninstall();

		assertThat(Await.result(soon.onExit()).reason()).contains("its bundle was removed").contains("1 ms");
		assertThat(Await.result(atOnce.onExit())).isEqualTo(new ExitStatus(0, ExitStatus.Kind.ORDERLY, "ended in order"));
		Await.until("it waits", () -> patient.state() == WorkerState.BACKOFF);
		assertThat(Await.result(patient.terminate()).kind()).isEqualTo(ExitStatus.Kind.ORDERLY);
		assertThat(List.of(soon.state(), atOnce.state(), patient.state())).containsOnly(WorkerState.EXITED);
	}

	@EachStartMethod
	void nothingKeepsTheClassLoaderOfABundleThatIsGone(TestWorkers workers) throws Exception {
		install(new BundleBuilder("test.guest").header("Import-Package", "dev.outboard.api").classes(Part.class,
				PartWorker.class).workers(worker(PartWorker.class.getName())));
		WeakReference<ClassLoader> loader = new WeakReference<>(guest.adapt(BundleWiring.class).getClassLoader());
		useAndEnd(workers.service().create(ID, workers.options()));

		guest.uninstall();
		framework.refreshBundles(List.of(guest));

		Await.until("the class loader is collected", () -> {
			System.gc();
			return loader.get() == null;
		});
	}

	/** Makes a call by the contract of the bundle's own class loader, so that there is a stub in it. */
	private static <C> void useAndEnd(WorkerHandle<C> worker) throws Exception {
		Await.result(worker.start().ready());
		Method describe = Await.result(worker.definition().contract()).type().getMethod("describe", String.class);
		assertThatObject(Await.result(worker.call(stub -> describe.invoke(stub, "no.such.Class")))).asString()
				.contains("ClassNotFoundException");
		Await.result(worker.terminate());
	}

	private StartOptions options(TestWorkers workers) {
		return workers.options().arguments(notes());
	}

	private Path notes() {
		return folder.resolve("notes");
	}

	private static WorkerHandle<Part> start(TestWorkers workers, StartOptions options) throws Exception {
		return Await.result(workers.service().create(ID, Part.class, options).start().ready());
	}

	private void install(String version) throws Exception {
		install(version(version));
	}

	private void install(BundleBuilder builder) throws Exception {
		guest = builder.install(context);
		framework.resolveBundles(List.of(guest));
		WorkerService workers = context.getService(context.getServiceReference(WorkerService.class));
		Await.until("its definition is there", () -> workers.definitions().stream().anyMatch(d -> d.id().equals(ID)));
	}

	private static BundleBuilder version(String version) {
		return new BundleBuilder("test.guest").header("Import-Package", "dev.outboard.api,dev.outboard.api.worker,"
				+ Part.class.getPackageName()).classes(GuestWorker.class)
				.entry(GuestWorker.VERSION, version.getBytes(StandardCharsets.UTF_8)).workers(worker(GuestWorker.class.getName()));
	}

	private static BundleBuilder reporter(String version) {
		return new BundleBuilder("test.guest").header("Import-Package", "dev.outboard.api,dev.outboard.api.contract,"
				+ Reporter.class.getPackageName()).classes(ReporterWorker.class, GuestWorker.class)
				.entry(GuestWorker.VERSION, version.getBytes(StandardCharsets.UTF_8))
				.workers(worker(Reporter.class, ReporterWorker.class.getName()));
	}

	private static String worker(String implementation) {
		return worker(Part.class, implementation);
	}

	private static String worker(Class<?> contract, String implementation) {
		return "<worker id='" + ID + "' name='Guest' contract='" + contract.getName() + "' class='" + implementation + "'/>";
	}
}
