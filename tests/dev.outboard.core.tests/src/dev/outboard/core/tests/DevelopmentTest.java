package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.core.tests.parts.Library;

/** Bundles under development, whose classes lie in folders that only a launcher knows. */
class DevelopmentTest extends PartTest {

	private static final String PROPERTY = "osgi.dev";

	@TempDir
	private Path folder;
	private String before;

	@BeforeEach
	void remember() {
		before = System.getProperty(PROPERTY);
	}

	@AfterEach
	void restore() throws Exception {
		use(before);
	}

	@Test
	void theFoldersOfAPropertiesFileAreThere() throws Exception {
		Path properties = Files.writeString(folder.resolve("dev properties"), "test.project=bin,out/extra\n*=none\n");
		Path project = project();
		use("file:" + properties);
		installInPlace(project);
		assertThat(description(startPart(), Library.class)).isEqualTo("the library");
	}

	@Test
	void theFoldersOfAListAreThere() throws Exception {
		Path project = project();
		use("none,out/extra");
		installInPlace(project);
		assertThat(description(startPart(), Library.class)).isEqualTo("the library");
	}

	/** Makes a bundle whose library isn't where its manifest says. */
	private Path project() throws Exception {
		Path project = part("test.project").toFolder(folder.resolve("project"));
		Path file = project.resolve("out/extra").resolve(BundleBuilder.path(Library.class));
		Files.createDirectories(file.getParent());
		Files.write(file, BundleBuilder.bytes(Library.class));
		return project;
	}

	/** Starts Outboard anew, as a launcher with that property would. */
	private void use(String value) throws Exception {
		restart(() -> {
			if (value == null) {
				System.clearProperty(PROPERTY);
			} else {
				System.setProperty(PROPERTY, value);
			}
		});
	}
}
