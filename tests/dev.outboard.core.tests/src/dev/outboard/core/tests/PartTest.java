package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.testkit.Await;

/** Installs bundles for a test, and starts a worker that tells what it finds on its class path. */
abstract class PartTest extends WorkerTest {

	/** The package of the contract, and of what the worker may look for. */
	static final String PARTS = Part.class.getPackageName();

	private final List<Bundle> installed = new ArrayList<>();

	@AfterEach
	void uninstall() throws BundleException {
		for (Bundle bundle : installed) {
			bundle.uninstall();
		}
	}

	/** Returns a bundle with the worker. */
	static BundleBuilder part(String name) {
		return new BundleBuilder(name).classes(Part.class, PartWorker.class)
				.workers("<worker id=\"test.part\" name=\"Part\" contract=\"" + Part.class.getName() + "\" class=\""
						+ PartWorker.class.getName() + "\"/>");
	}

	/** Returns what an object of {@code type} calls itself in the worker. */
	static String description(WorkerHandle<Object> worker, Class<?> type) throws Exception {
		get(worker.ready());
		Class<?> contract = get(worker.definition().contract()).type();
		return (String) get(
				worker.call(stub -> contract.getMethod("describe", String.class).invoke(stub, type.getName())));
	}

	/** Installs a bundle that {@link #part} returned, and starts its worker. */
	WorkerHandle<Object> start(BundleBuilder builder) throws Exception {
		install(builder);
		return startPart();
	}

	/** Starts the worker of a bundle that is installed. */
	WorkerHandle<Object> startPart() {
		return createPart(StartOptions.defaults()).start();
	}

	/** Creates the worker of a bundle that is installed. */
	@SuppressWarnings("unchecked")
	WorkerHandle<Object> createPart(StartOptions options) {
		Await.untilAsserted(
				() -> assertThat(workers.definitions()).extracting(WorkerDefinition::id).contains("test.part"));
		return (WorkerHandle<Object>) workers.create("test.part", options);
	}

	Bundle install(BundleBuilder builder) throws BundleException {
		return resolve(builder.install(context));
	}

	/** Installs a bundle that stays where it is: a jar or a folder. */
	Bundle installInPlace(Path location) throws BundleException {
		return resolve(context.installBundle("reference:" + location.toUri()));
	}

	/** Installs a fragment, which resolves with its host. */
	void installFragment(BundleBuilder builder) throws BundleException {
		installed.add(builder.install(context));
	}

	private Bundle resolve(Bundle bundle) {
		installed.add(bundle);
		context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
		return bundle;
	}
}
