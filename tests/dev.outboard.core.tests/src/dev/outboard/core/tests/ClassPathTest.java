package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.core.tests.parts.Library;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.testkit.probe.Probe;

/** What of the bundles' wiring comes to stand on a worker's class path. */
class ClassPathTest extends WorkerTest {

	private static final String PARTS = Part.class.getPackageName();

	private final List<Bundle> installed = new ArrayList<>();

	@AfterEach
	void uninstall() throws BundleException {
		for (Bundle bundle : installed) {
			bundle.uninstall();
		}
	}

	@Test
	void signedJarsAreCopiedWithoutTheirSignatures() throws Exception {
		String classPath = get(startProbe().call(Probe::classPath));
		List<Path> jars = List.of(classPath.split(File.pathSeparator)).stream().map(Path::of).filter(Files::isRegularFile)
				.toList();
		assertThat(jars).extracting(jar -> jar.getFileName().toString())
				.anySatisfy(name -> assertThat(name).startsWith("org.eclipse.core.runtime"));
		for (Path jar : jars) {
			try (ZipFile zip = new ZipFile(jar.toFile())) {
				assertThat(zip.stream().map(Object::toString)).as(jar.toString())
						.noneMatch(entry -> entry.matches("META-INF/.*\\.(SF|RSA|EC)"));
			}
		}
	}

	@Test
	void aNestedJarOfTheContributorIsThere() throws Exception {
		byte[] nested = new BundleBuilder("nested").classes(Library.class).toJar();
		WorkerHandle<Object> part = start(new BundleBuilder("test.nested").classes(Part.class, PartWorker.class)
				.entry("lib/nested.jar", nested).header("Bundle-ClassPath", ".,lib/nested.jar"));
		assertDescribes(part, "the library");
	}

	@Test
	void importedPackagesAndReexportedBundlesAreThere() throws Exception {
		install(new BundleBuilder("test.library").classes(Library.class).header("Export-Package", PARTS));
		install(new BundleBuilder("test.facade").header("Require-Bundle", "test.library;visibility:=reexport"));
		WorkerHandle<Object> part = start(new BundleBuilder("test.reexport").classes(Part.class, PartWorker.class)
				.header("Require-Bundle", "test.facade"));
		assertDescribes(part, "the library");
	}

	@Test
	void aFragmentIsThere() throws Exception {
		Bundle fragment = new BundleBuilder("test.fragment").classes(Library.class)
				.header("Fragment-Host", "test.fragmenthost").install(context);
		installed.add(fragment);
		WorkerHandle<Object> part = start(new BundleBuilder("test.fragmenthost").classes(Part.class, PartWorker.class));
		assertDescribes(part, "the library");
	}

	@Test
	void aPackageInTwoVersionsIsRefusedNamingBothBundles() throws Exception {
		install(new BundleBuilder("test.one").classes(Library.class).header("Export-Package", "test.shared;version=1"));
		install(new BundleBuilder("test.other").classes(Library.class).header("Export-Package", "test.shared;version=2"));
		install(new BundleBuilder("test.user").header("Import-Package", "test.shared;version=\"[1,2)\"")
				.header("Export-Package", "test.user"));
		WorkerHandle<Object> part = start(new BundleBuilder("test.conflict").classes(Part.class, PartWorker.class)
				.header("Import-Package", "test.shared;version=\"[2,3)\",test.user"));
		assertThatThrownBy(() -> get(part.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("package test.shared is wired twice").hasMessageContaining("test.one 1.0.0")
				.hasMessageContaining("test.other 1.0.0").hasMessageContaining("Narrow the version ranges");
	}

	@Test
	void theFileNamesOfAClassPathMayHoldBlanksAndQuotes() throws Exception {
		byte[] nested = new BundleBuilder("odd").classes(Library.class).toJar();
		WorkerHandle<Object> part = start(new BundleBuilder("test.odd").classes(Part.class, PartWorker.class)
				.entry("lib/it's \"odd\" #1.jar", nested).header("Bundle-ClassPath", ".,lib/it's \"odd\" #1.jar"));
		assertDescribes(part, "the library");
	}

	private static void assertDescribes(WorkerHandle<Object> worker, String text) throws Exception {
		get(worker.ready());
		Class<?> contract = get(worker.definition().contract()).type();
		answer(worker.call(stub -> contract.getMethod("describe", String.class).invoke(stub, Library.class.getName())))
				.isEqualTo(text);
	}

	@SuppressWarnings("unchecked")
	private WorkerHandle<Object> start(BundleBuilder builder) throws Exception {
		builder.workers("<worker id=\"test.part\" name=\"Part\" contract=\"" + Part.class.getName() + "\" class=\""
				+ PartWorker.class.getName() + "\"/>");
		install(builder);
		Awaitility.await().atMost(LIMIT).untilAsserted(
				() -> assertThat(workers.definitions()).extracting(WorkerDefinition::id).contains("test.part"));
		return (WorkerHandle<Object>) workers.create("test.part", StartOptions.defaults()).start();
	}

	private void install(BundleBuilder builder) throws BundleException {
		Bundle bundle = builder.install(context);
		installed.add(bundle);
		context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
	}
}
