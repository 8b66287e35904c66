package dev.outboard.core.tests;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that looks like a Java installation, whose {@code bin/java} is a shell script. */
final class FakeJava {

	/** In a script: the real {@code java}, quoted. */
	static final String REAL = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'";

	private final Path home;

	private FakeJava(Path home) {
		this.home = home;
	}

	/** Makes one in {@code home} that runs {@code script}, and says that it is of the version of this JVM. */
	static FakeJava in(Path home, String script) throws IOException {
		Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		return new FakeJava(home).release("JAVA_VERSION=\"" + Runtime.version().feature() + ".0.1\"\n");
	}

	/** Makes one that runs {@code mainClass} instead of the host, with the jar or folder of that class on its class path. */
	static FakeJava running(Class<?> mainClass, Path home) throws IOException {
		String main = "s/^\"dev.outboard.host.internal.HostMain\"$/" + mainClass.getName() + "/";
		String classPath = "/^\"-classpath\"$/{n;s|^\"|\"" + location(mainClass) + ":|;}";
		return in(home, "arguments=\"" + home + "/arguments.$$\"\nsed -e '" + main + "' -e '" + classPath
				+ "' \"${1#@}\" > \"$arguments\"\nexec " + REAL + " \"@$arguments\"");
	}

	/** Frameworks differ in whether they escape what a URL can't hold. */
	private static Path location(Class<?> type) {
		URL location = type.getProtectionDomain().getCodeSource().getLocation();
		Path asItIs = Path.of(location.getPath());
		return Files.exists(asItIs) ? asItIs : Path.of(URI.create(location.toString()));
	}

	/** Writes its release file. */
	FakeJava release(String content) throws IOException {
		Files.writeString(home.resolve("release"), content);
		return this;
	}

	/** Takes its release file away. */
	FakeJava withoutRelease() throws IOException {
		Files.delete(home.resolve("release"));
		return this;
	}

	Path home() {
		return home;
	}

	Path java() {
		return home.resolve("bin").resolve("java");
	}
}
