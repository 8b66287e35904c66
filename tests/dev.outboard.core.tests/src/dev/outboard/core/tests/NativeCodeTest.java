package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.tests.parts.NativeFinder;
import dev.outboard.testkit.probe.Probe;

/** What of a bundle's native code a worker's JVM finds. */
class NativeCodeTest extends PartTest {

	private static final String LIBRARY = System.mapLibraryName(NativeFinder.NAME);
	private static final String ANY = ";osname=Linux;osname=MacOSX;osname=Windows";

	@TempDir
	private Path folder;

	@Test
	void theLibrariesOfTheClauseThatFitsAreExtractedFromAJar() throws Exception {
		WorkerHandle<Object> part = start(natives("test.native"));
		assertThat(description(part, NativeFinder.class)).startsWith("found right beside friend, and tried it");
	}

	@Test
	void theLibrariesOfAFolderAreUsedWhereTheyAre() throws Exception {
		Path bundle = natives("test.native.folder").toFolder(folder);
		installInPlace(bundle);
		assertThat(description(startPart(), NativeFinder.class)).startsWith("found right beside friend, and tried it")
				.endsWith(bundle.resolve("right").resolve(LIBRARY).toString());
	}

	@Test
	void theLibrariesOfAFragmentAreFound() throws Exception {
		installFragment(library(new BundleBuilder("test.native.fragment").header("Fragment-Host", "test.native.host"),
				"right").header("Bundle-NativeCode", "right/" + LIBRARY + ANY));
		WorkerHandle<Object> part = start(part("test.native.host").classes(NativeFinder.class));
		assertThat(description(part, NativeFinder.class)).startsWith("found right");
	}

	@Test
	void ofSeveralClausesTheMostDemandingIsTaken() throws Exception {
		WorkerHandle<Object> part = start(
				library(library(library(part("test.native.several").classes(NativeFinder.class), "wrong"), "right"), "worse")
						.header("Bundle-NativeCode", "wrong/" + LIBRARY + ANY + ";osversion=0.1,right/" + LIBRARY + ANY
								+ ";osversion=\"[0.2,10000)\",worse/" + LIBRARY + ANY + ";osversion=\"[0.2,10000)\""));
		assertThat(description(part, NativeFinder.class)).startsWith("found right");
	}

	@Test
	void aFilterDecidesToo() throws Exception {
		WorkerHandle<Object> part = start(library(library(part("test.native.filter").classes(NativeFinder.class), "wrong"),
				"right").header("Bundle-NativeCode", "wrong/" + LIBRARY + ANY + ";selection-filter=\"(osgi.os=none)\",right/"
						+ LIBRARY + ANY + ";selection-filter=\"(osgi.os=*)\""));
		assertThat(description(part, NativeFinder.class)).startsWith("found right");
	}

	@Test
	void wherePlatformsAreOptionalNoneMayFit() throws Exception {
		WorkerHandle<Object> part = start(library(part("test.native.none").classes(NativeFinder.class), "wrong")
				.header("Bundle-NativeCode", "wrong/" + LIBRARY + ";osname=QNX,*"));
		assertThat(description(part, NativeFinder.class)).isEqualTo("found nothing");
	}

	@Test
	void theSystemsOwnLibrariesAreFoundAfterThose() throws Exception {
		String plain = get(startProbe().call(p -> p.property("java.library.path")));
		WorkerHandle<Object> part = start(natives("test.native.own"));
		assertThat(description(part, NativeFinder.LibraryPath.class)).endsWith(File.pathSeparator + plain);
	}

	@Test
	void anOptionForTheLibraryPathWins() throws Exception {
		WorkerHandle<Probe> probe = startProbe(StartOptions.defaults().jvmOptions("-Djava.library.path=/chosen"));
		answer(probe.call(p -> p.property("java.library.path"))).isEqualTo("/chosen");
	}

	private static BundleBuilder natives(String name) {
		return library(library(part(name).classes(NativeFinder.class), "wrong"), "right")
				.entry("right/friend", "x".getBytes(StandardCharsets.UTF_8))
				.header("Bundle-NativeCode", "wrong/" + LIBRARY + ";osname=QNX;processor=PowerPC,right/" + LIBRARY
						+ ";right/friend" + ANY);
	}

	/** Adds a library to a bundle that no JVM can load: that it is tried shows that it was found. */
	private static BundleBuilder library(BundleBuilder bundle, String name) {
		return bundle.entry(name + '/' + LIBRARY, name.getBytes(StandardCharsets.UTF_8));
	}
}
