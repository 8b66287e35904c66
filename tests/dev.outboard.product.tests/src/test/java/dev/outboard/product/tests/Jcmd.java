package dev.outboard.product.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Asks a running JVM about itself, with the JDK's own tool. */
final class Jcmd {

	private Jcmd() {
	}

	/** Returns the stack of the main thread; empty while the JVM is too young to tell. */
	static String mainThread(long pid) {
		String threads = ask(pid, "Thread.print");
		return threads.substring(Math.max(0, threads.indexOf("\"main\""))).split("\n\n", 2)[0];
	}

	/** Returns the names of all classes that are loaded, one a line. */
	static String loadedClasses(long pid) {
		String classes = ask(pid, "VM.class_hierarchy");
		assertThat(classes).contains("java.lang.Object");
		return classes;
	}

	private static String ask(long pid, String command) {
		try {
			Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
					Long.toString(pid), command).redirectErrorStream(true).start();
			String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
			jcmd.waitFor();
			return answer;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
