package dev.outboard.core.internal.dump;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The JDK's program {@code jcmd}, to ask another JVM something.
 *
 * @param program its file
 * @param pid     the JVM's process
 */
record Jcmd(Path program, long pid) {

	/** HotSpot may write into the output what the system's own encoding is for. */
	private static final Charset ENCODING = Charset.defaultCharset();

	/**
	 * Looks for it beside the JVM's own program, and then in the JDK that runs this one.
	 *
	 * @param java the JVM's program, where the system tells
	 */
	static Jcmd find(Optional<Path> java, long pid) throws IOException {
		String name = File.separatorChar == '\\' ? "jcmd.exe" : "jcmd";
		Path own = Path.of(System.getProperty("java.home"), "bin", name);
		return Stream.concat(java.map(path -> path.resolveSibling(name)).stream(), Stream.of(own)).filter(Files::isExecutable)
				.findFirst().map(program -> new Jcmd(program, pid))
				.orElseThrow(() -> new IOException("no " + name + " is there to look into it with, neither beside "
						+ java.map(Path::toString).orElse("its java") + " nor at " + own
						+ "; choose a JDK for workers, which has one, in the preference dev.outboard.core/java.home"));
	}

	/**
	 * Returns what the JVM says to a diagnostic command.
	 *
	 * @throws IOException when it refuses, or gives no answer in time
	 */
	String ask(Duration patience, String... command) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(program.toString(), Long.toString(pid)));
		line.addAll(List.of(command));
		Path output = Files.createTempFile("outboard-jcmd", ".txt");
		Process process = null;
		try {
			process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
			process.getOutputStream().close();
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IOException("gave no answer within " + patience.toSeconds()
						+ " s; it may be suspended or short of memory: try again, or kill it");
			}
			String said = Files.readString(output, ENCODING);
			if (process.exitValue() != 0) {
				throw new IOException("can't be looked into: " + said.strip());
			}
			return said;
		} finally {
			if (process != null) {
				process.destroyForcibly();
			}
			Files.deleteIfExists(output);
		}
	}
}
