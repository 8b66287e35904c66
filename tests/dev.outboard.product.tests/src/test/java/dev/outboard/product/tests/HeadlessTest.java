package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line does without the user interface. */
class HeadlessTest {

	@Test
	void noClassOfTheUserInterfaceIsLoaded() {
		try (Run run = Outboard.with("call", "faulty", "sleep", "600000", "--verbose").start()) {
			run.awaitWorker();

			assertThat(Jcmd.loadedClasses(run.process().pid()).lines()).noneMatch(
					line -> line.contains("org.eclipse.swt.") || line.contains("-org.eclipse.ui.")
							|| line.contains("dev.outboard.ui.") || line.contains("dev.outboard.workbench."));
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void classesComeFromAnArchiveThatTheFirstRunMade() {
		try (Run run = Outboard.with("call", "faulty", "sleep", "600000", "--verbose").start()) {
			run.awaitWorker();

			assertThat(Path.of("/proc/" + run.process().pid() + "/maps")).content().contains("/boot/classes.jsa");
		}
	}

	@Test
	void whereNoSocketHasRoomAPortOnLoopbackServes(@TempDir Path folder) throws IOException {
		Path deep = Files.createDirectories(folder.resolve("x".repeat(120)));
		Outboard run = Outboard.with("call", "upper", "upper", "x").environment("XDG_RUNTIME_DIR", deep.toString());

		assertThat(run.run()).isEqualTo(new Run.Result(0, "X\n", ""));
		assertThat(run.environment("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + deep).run().out()).isEqualTo("X\n");
		assertThat(deep).isEmptyDirectory();
	}
}
