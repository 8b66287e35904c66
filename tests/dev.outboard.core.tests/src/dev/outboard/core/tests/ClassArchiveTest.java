package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.internal.process.ProcessStartMethod;
import dev.outboard.core.tests.parts.JvmArguments;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.EventRecorder;
import dev.outboard.testkit.LogRecorder;

/** Class-data archives: made in the background, used, and never in the way, whatever state they are in. */
class ClassArchiveTest extends PartTest {

	private final Path archives = FrameworkUtil.getBundle(ProcessStartMethod.class).getBundleContext()
			.getDataFile("archives").toPath();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("dev.outboard.core");
	@TempDir
	private Path folder;

	@BeforeEach
	void makeThemAtOnce() throws Exception {
		assumeTrue(Runtime.version().feature() >= 25, "an older Java has none worth the while");
		restart(this::empty);
		// From a jar: there is no archive of a folder.
		install(part("test.archive").classes(JvmArguments.class));
		preferences.putInt("archive.delay", 0);
	}

	@AfterEach
	void makeNone() throws Exception {
		preferences.remove("archive.delay");
		restart(this::empty);
	}

	@Test
	void oneIsMadeInTheBackgroundAndUsedFromThenOn() throws Exception {
		assertThat(startsQuietly()).as("at first").isFalse();
		Path archive = awaitArchive();
		FileTime old = FileTime.fromMillis(1_000_000_000_000L);
		Files.setLastModifiedTime(archive, old);
		assertThat(startsQuietly()).as("later").isTrue();
		assertThat(Files.getLastModifiedTime(archive)).as("time of last use").isGreaterThan(old);
		assertThat(list("part*")).isEmpty();
		assertThat(usesArchive(StartOptions.defaults().jvmOptions("-Xshare:off"))).as("against an option").isFalse();
		assertThat(usesArchive(StartOptions.defaults().jvmOptions("-XX:+UseSerialGC").heap("64m"))).isTrue();
		assertThat(usesArchive(StartOptions.defaults().shortLived(true))).as("for a short life").isTrue();
		Path loaded = folder.resolve("loaded");
		assertThat(usesArchive(StartOptions.defaults().jvmOptions("-Xlog:class+load:file=" + loaded))).isTrue();
		assertThat(Files.readString(loaded)).as("the contributor's classes")
				.contains(Part.class.getName() + " source: shared", PartWorker.class.getName() + " source: shared");
		preferences.putInt("archive.delay", -1);
		assertThat(startsQuietly()).as("switched off").isFalse();
	}

	@Test
	void oneThatIsDamagedIsDeletedAndHoldsUpNothing() throws Exception {
		startsQuietly();
		Path archive = awaitArchive();
		byte[] whole = Files.readAllBytes(archive);
		byte[] rubbish = new byte[100_000];
		Arrays.fill(rubbish, (byte) 7);
		byte[] damaged = whole.clone();
		Arrays.fill(damaged, damaged.length / 4, damaged.length / 2, (byte) 7);
		for (byte[] content : List.of(new byte[0], rubbish, Arrays.copyOf(whole, whole.length / 2), damaged)) {
			Files.write(archive, content);
			restart(() -> assertThat(archive).exists());
			assertThat(startsQuietly()).as("with " + content.length + " bytes").isFalse();
			assertThat(Files.exists(archive) && Arrays.equals(Files.readAllBytes(archive), content)).isFalse();
		}
	}

	@Test
	void oneThatIsAFolderHoldsUpNothing() throws Exception {
		startsQuietly();
		Path archive = awaitArchive();
		Files.delete(archive);
		Files.createDirectory(archive);
		startsQuietly();
	}

	@Test
	void aPlaceThatCannotBeWrittenHoldsUpNothing() throws Exception {
		Files.createFile(archives);
		try (LogRecorder log = new LogRecorder()) {
			startsQuietly();
			Await.untilAsserted(() -> assertThat(log.mentioning("class-data archive")).isNotEmpty());
			startsQuietly();
		}
	}

	@Test
	void anotherJvmOrAnotherVersionOfAJarHasItsOwn() throws Exception {
		startsQuietly();
		Path archive = awaitArchive();
		FakeJava other = FakeJava.in(folder, "exec " + FakeJava.REAL + " \"$@\"");
		assertThat(usesArchive(StartOptions.defaults().javaHome(other.home()))).isFalse();
		Await.until("there is another archive", () -> list("*.aot").size() == 2);
		assertThat(usesArchive(StartOptions.defaults().javaHome(other.home()))).isTrue();
		assertThat(list("*.aot")).contains(archive);
	}

	@Test
	void theLongestUnusedAreDeleted() throws Exception {
		Files.createDirectories(archives);
		for (int i = 0; i < 15; i++) {
			Files.setLastModifiedTime(Files.createFile(archives.resolve("old" + i + ".aot")),
					FileTime.fromMillis(1_000_000_000_000L + i));
		}
		Path left = Files.createDirectory(archives.resolve("part-left"));
		Files.createFile(left.resolve("x.aot"));
		Files.setLastModifiedTime(left, FileTime.fromMillis(1_000_000_000_000L));
		startsQuietly();
		Await.untilAsserted(() -> {
			assertThat(list("*.aot")).hasSize(10).contains(archives.resolve("old14.aot"), archives.resolve("old6.aot"))
					.doesNotContain(archives.resolve("old5.aot"));
			assertThat(left).doesNotExist();
		});
	}

	/** Starts a worker, which must print nothing, and returns whether it uses an archive. */
	private boolean startsQuietly() throws Exception {
		return usesArchive(StartOptions.defaults());
	}

	private boolean usesArchive(StartOptions options) throws Exception {
		WorkerHandle<Object> part = createPart(options);
		try (EventRecorder events = new EventRecorder(part)) {
			part.start();
			String arguments = description(part, JvmArguments.class);
			get(part.terminate());
			assertThat(events.ofKind(WorkerTopics.LOG)).as("output").isEmpty();
			return arguments.contains("-XX:AOTCache=");
		}
	}

	private Path awaitArchive() {
		Await.until("there is one archive", () -> list("*.aot").size() == 1 && list("part*").isEmpty());
		return list("*.aot").get(0);
	}

	private List<Path> list(String pattern) {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(archives)) {
			try (Stream<Path> files = Files.list(archives)) {
				files.filter(file -> file.getFileName().toString().matches(pattern.replace(".", "\\.").replace("*", ".*")))
						.forEach(found::add);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return found;
	}

	private void empty() {
		if (Files.exists(archives)) {
			try (Stream<Path> files = Files.walk(archives)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
