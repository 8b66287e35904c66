package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.core.tests.parts.Greeter;
import dev.outboard.core.tests.parts.GreeterFinder;
import dev.outboard.core.tests.parts.Library;
import dev.outboard.core.tests.parts.PoliteGreeter;
import dev.outboard.testkit.probe.Probe;

/** What of the bundles' wiring comes to stand on a worker's class path. */
class ClassPathTest extends PartTest {

	@TempDir
	private Path folder;

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
	void aJarOfTheContributorIsThere() throws Exception {
		assertFindsLibrary(start(part("test.jar").classes(Library.class)));
	}

	@Test
	void aNestedJarOfTheContributorIsThere() throws Exception {
		byte[] nested = new BundleBuilder("nested").classes(Library.class).toJar();
		assertFindsLibrary(start(part("test.nested").entry("lib/nested.jar", nested)
				.header("Bundle-ClassPath", ".,lib/nested.jar,lib/missing.jar")));
	}

	@Test
	void aFolderWithinTheContributorsJarIsThere() throws Exception {
		assertFindsLibrary(start(part("test.inner")
				.entry("inner/" + BundleBuilder.path(Library.class), BundleBuilder.bytes(Library.class))
				.header("Bundle-ClassPath", ".,inner/")));
	}

	@Test
	void aFolderAsContributorIsThereWithWhatIsNested() throws Exception {
		byte[] nested = new BundleBuilder("nested").classes(Library.class).toJar();
		installInPlace(part("test.folder").entry("lib/nested.jar", nested)
				.header("Bundle-ClassPath", ".,lib/nested.jar").toFolder(folder));
		assertFindsLibrary(startPart());
	}

	@Test
	void importedPackagesAndReexportedBundlesAreThere() throws Exception {
		install(new BundleBuilder("test.library").classes(Library.class).header("Export-Package", PARTS));
		install(new BundleBuilder("test.facade").header("Require-Bundle", "test.library;visibility:=reexport"));
		assertFindsLibrary(start(part("test.reexport").header("Require-Bundle", "test.facade")));
	}

	@Test
	void anOptionalImportIsThereWhereItIsWired() throws Exception {
		install(new BundleBuilder("test.library").classes(Library.class).header("Export-Package", "test.shared"));
		assertFindsLibrary(start(part("test.optional")
				.header("Import-Package", "test.shared;resolution:=optional,test.absent;resolution:=optional")));
	}

	@Test
	void whatNoWireLeadsToIsNotThere() throws Exception {
		install(new BundleBuilder("test.library").classes(Library.class).header("Export-Package", PARTS));
		WorkerHandle<Object> part = start(part("test.alone"));
		assertThat(description(part, Library.class)).contains("ClassNotFoundException");
	}

	@Test
	void aFragmentIsThere() throws Exception {
		installFragment(new BundleBuilder("test.fragment").classes(Library.class)
				.header("Fragment-Host", "test.fragmenthost"));
		assertFindsLibrary(start(part("test.fragmenthost")));
	}

	@Test
	void aProviderThatTheServiceLoaderIsWiredToIsThere() throws Exception {
		install(new BundleBuilder("test.mediator").header("Provide-Capability",
				"osgi.extender;osgi.extender=\"osgi.serviceloader.processor\";version:Version=1.0"));
		install(new BundleBuilder("test.greeting").classes(Greeter.class).header("Export-Package", PARTS));
		install(new BundleBuilder("test.polite").classes(PoliteGreeter.class)
				.entry("META-INF/services/" + Greeter.class.getName(),
						PoliteGreeter.class.getName().getBytes(StandardCharsets.UTF_8))
				.header("Require-Bundle", "test.greeting").header("Provide-Capability",
						"osgi.serviceloader;osgi.serviceloader=\"" + Greeter.class.getName() + '"'));
		WorkerHandle<Object> part = start(part("test.greeted").classes(GreeterFinder.class)
				.header("Require-Bundle", "test.greeting").header("Require-Capability",
						"osgi.extender;filter:=\"(osgi.extender=osgi.serviceloader.processor)\","
								+ "osgi.serviceloader;filter:=\"(osgi.serviceloader=" + Greeter.class.getName()
								+ ")\";cardinality:=multiple"));
		assertThat(description(part, GreeterFinder.class)).isEqualTo("how do you do");
	}

	@Test
	void aPackageInTwoVersionsIsRefusedNamingBothBundles() throws Exception {
		install(new BundleBuilder("test.one").classes(Library.class).header("Export-Package", "test.shared;version=1"));
		install(new BundleBuilder("test.other").classes(Library.class).header("Export-Package", "test.shared;version=2"));
		install(new BundleBuilder("test.user").header("Import-Package", "test.shared;version=\"[1,2)\"")
				.header("Export-Package", "test.user"));
		WorkerHandle<Object> part = start(
				part("test.conflict").header("Import-Package", "test.shared;version=\"[2,3)\",test.user"));
		assertThatThrownBy(() -> get(part.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("package test.shared is wired twice").hasMessageContaining("test.one 1.0.0")
				.hasMessageContaining("test.other 1.0.0").hasMessageContaining("Narrow the version ranges");
	}

	@Test
	void aBundleInTwoVersionsIsRefusedNamingBoth() throws Exception {
		install(new BundleBuilder("test.twice").classes(Library.class).header("Bundle-SymbolicName", "test.twice"));
		install(new BundleBuilder("test.twice.other").header("Bundle-SymbolicName", "test.twice")
				.header("Bundle-Version", "2.0.0"));
		install(new BundleBuilder("test.user").header("Require-Bundle", "test.twice;bundle-version=\"[1,2)\""));
		WorkerHandle<Object> part = start(
				part("test.conflict").header("Require-Bundle", "test.twice;bundle-version=\"[2,3)\",test.user"));
		assertThatThrownBy(() -> get(part.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("bundle test.twice is wired twice").hasMessageContaining("test.twice 1.0.0")
				.hasMessageContaining("test.twice 2.0.0");
	}

	@Test
	void theFileNamesOfAClassPathMayHoldBlanksQuotesAndLettersOfAnyScript() throws Exception {
		byte[] nested = new BundleBuilder("odd").classes(Library.class).toJar();
		Path jar = folder.resolve("it's \"odd\" #1 %41 äß 漢字.jar");
		Files.write(jar, part("test.odd").entry("lib/it's \"odd\" #2.jar", nested)
				.header("Bundle-ClassPath", ".,lib/it's \"odd\" #2.jar").toJar());
		installInPlace(jar);
		assertFindsLibrary(startPart());
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file name holds a colon there")
	void aFileNameThatAClassPathCannotHoldIsRefusedWithTheReason() throws Exception {
		Path jar = folder.resolve("a:b.jar");
		Files.write(jar, part("test.colon").toJar());
		installInPlace(jar);
		assertThatThrownBy(() -> get(startPart().ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining(jar.toString()).hasMessageContaining("':'").hasMessageContaining("move");
	}

	private static void assertFindsLibrary(WorkerHandle<Object> worker) throws Exception {
		assertThat(description(worker, Library.class)).isEqualTo("the library");
	}
}
