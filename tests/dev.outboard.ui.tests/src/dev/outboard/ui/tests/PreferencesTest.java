package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.prefs.BackingStoreException;

import dev.outboard.api.StartOptions;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.tests.pages.PreferencesPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The preference pages: what they refuse, and that what they take has an effect. */
class PreferencesTest {

	private static final String VIEWS = "dev.outboard.ui.preferences";
	private static final String DEFAULTS = "dev.outboard.ui.preferences.defaults";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private PreferencesPage page;

	@AfterEach
	void forget() throws BackingStoreException {
		page.close();
		node("dev.outboard.core").clear();
		node("dev.outboard.ui").clear();
	}

	@Test
	void whatIsSetActsOnTheNextStart() {
		page = PreferencesPage.open(DEFAULTS).write("Heap", "77m").choose("Restart", "On failure")
				.write("Stop deadline", "3s").write("Calls without an answer", "9");

		page.press("Apply");

		StartOptions options = workers.service().create(Adder.class).options();
		assertThat(options.heap()).hasValue("77m");
		assertThat(options.restart().mode().name()).isEqualTo("ON_FAILURE");
		assertThat(options.stopDeadline()).hasSeconds(3);
		assertThat(options.calls().limit()).isEqualTo(9);
		assertThat(page.press("Restore Defaults").text("Heap")).isEmpty();
		page.press("Apply");
		assertThat(workers.service().create(Adder.class).options().heap()).isEmpty();
	}

	@Test
	void theStartMethodsThatThereAreCanBeChosen() {
		page = PreferencesPage.open(DEFAULTS).choose("Start method", "thread").press("Apply");

		assertThat(workers.service().create(Adder.class).options().startMethod().name()).isEqualTo("thread");
	}

	@ParameterizedTest
	@CsvSource({ "Heap, much, 'Heap: heap size ''much'': write a number and k, m or g, as in 256m.'",
			"Calls without an answer, few, 'Calls without an answer, at most: write a whole number, as in 1000.'",
			"Calls without an answer, 0, at least one call", "Message limit, 3g, as in 64m",
			"Message limit, 1k, 1048576 bytes at least", "Start deadline, 0s, as in 90s", "Stop deadline, soon, as in 10s" })
	void whatCanNotBeMeantIsRefusedInWordsAsItIsTyped(String field, String text, String words) {
		page = PreferencesPage.open(DEFAULTS).write(field, text);

		assertThat(page.error()).contains(words);
		assertThat(page.isEnabled("Apply and Close")).isFalse();
		assertThat(page.write(field, "").error()).isEmpty();
		assertThat(page.isEnabled("Apply and Close")).isTrue();
	}

	@Test
	void aFolderIsCheckedForAJavaThatWillDo(@TempDir Path folder) throws Exception {
		page = PreferencesPage.open(DEFAULTS).write("Java for workers", folder.toString());
		EventLoop.until("it is refused", () -> page.error().contains("has no bin/java"));

		Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
		Files.createFile(old.resolve("bin/java"));
		Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_292\"\n");
		page.write("Java for workers", old.toString());
		EventLoop.until("it is too old", () -> page.error().contains("this is Java 8. Choose the folder of a Java 21"));

		page.write("Java for workers", System.getProperty("java.home"));
		EventLoop.until("it will do", () -> page.error().isEmpty());
		page.press("Apply");
		assertThat(node("dev.outboard.core").get("java.home", "")).isEqualTo(System.getProperty("java.home"));
	}

	@Test
	void viewsKeepWhatWasSet() {
		page = PreferencesPage.open(VIEWS);
		assertThat(page.isTicked("Confirm before workers are killed")).isTrue();
		assertThat(page.isTicked("Notify when a worker fails")).isTrue();
		assertThat(page.text("Events that")).isEqualTo("10000");
		assertThat(page.text("Characters that")).isEqualTo("1000000");
		assertThat(page.write("Events that", "99").error()).contains("write a whole number from 100 to 1000000.");

		page.write("Events that", "500").press("Confirm before workers are killed").press("Apply");

		assertThat(node("dev.outboard.ui").getInt("events.buffer", 0)).isEqualTo(500);
		assertThat(node("dev.outboard.ui").getBoolean("workers.confirmKill", true)).isFalse();
	}

	@Test
	void theSearchOfTheDialogFindsThem() {
		page = PreferencesPage.open(VIEWS);

		assertThat(page.search("jvm")).contains("Outboard", "Worker Defaults").doesNotContain("Keys");
	}

	private static IEclipsePreferences node(String name) {
		return InstanceScope.INSTANCE.getNode(name);
	}
}
