package dev.outboard.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
