package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.tests.hostile.HostileMain;
import dev.outboard.core.tests.hostile.Knock;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.probe.Probe;

/** What others on the machine can learn of a worker and its connection: nothing. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks into /proc")
class PrivacyTest extends WorkerTest {

	@TempDir
	private Path folder;

	@Test
	void anotherUserCanNeitherListTheDirectoryNorConnect() throws Exception {
		assumeTrue(System.getProperty("user.name").equals("root"), "only root can run something as another user");
		assumeTrue(canBeNobody(), "setpriv isn't there, or may not change the user here");
		HeldStart start = new HeldStart(Files.createDirectory(folder.resolve("jvm")));
		workers.start(Probe.class, start.options());
		Path classes = publicFolder();
		Path open = classes.resolve("socket");
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(open));
			Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
			assertThat(knockAsNobody(classes, open)).as("one that is meant for all").isEqualTo("listed connected");
		}
		assertThat(knockAsNobody(classes, start.socket())).isEqualTo("AccessDeniedException Permission denied");
		start.release();
	}

	@Test
	void thereIsNoTcpPort() throws Exception {
		Set<String> before = listening("self");
		HeldStart start = new HeldStart(folder);
		WorkerHandle<Probe> probe = workers.start(Probe.class, start.options());
		assertThat(start.socket()).exists();
		assertThat(listening("self")).isEqualTo(before);
		start.release();
		get(probe.ready());
		assertThat(listening("self")).isEqualTo(before);
		assertThat(listening(Long.toString(probe.pid().orElseThrow()))).isEmpty();
	}

	@Test
	void theSecretIsOnNoCommandLineInNoEnvironmentAndInNoFile() throws Exception {
		Path told = folder.resolve("secret");
		FakeJava java = FakeJava.running(HostileMain.class, folder.resolve("jvm"));
		WorkerHandle<Probe> probe = workers.start(Probe.class, StartOptions.defaults().javaHome(java.home())
				.environment(HostileMain.DEED, "tell-secret").environment(HostileMain.FILE, told.toString()));
		Await.until("the child was told", () -> Files.exists(told));
		byte[] secret = Files.readAllBytes(told);
		assertThat(secret).hasSize(32);
		ProcessHandle child = ProcessHandle.current().children().filter(ProcessHandle::isAlive).findFirst().orElseThrow();
		List<Path> places = new ArrayList<>(List.of(Path.of("/proc/" + child.pid() + "/cmdline"),
				Path.of("/proc/" + child.pid() + "/environ")));
		try (Stream<Path> files = Files.list(java.home())) {
			files.filter(Files::isRegularFile).forEach(places::add);
		}
		assertThat(places).as("with the argument file").hasSizeGreaterThanOrEqualTo(4);
		for (Path place : places) {
			String content = Files.readString(place, StandardCharsets.ISO_8859_1);
			assertThat(content).as(place.toString()).isNotEmpty().doesNotContain(
					new String(secret, StandardCharsets.ISO_8859_1), Base64.getEncoder().encodeToString(secret))
					.doesNotContainIgnoringCase(HexFormat.of().formatHex(secret));
		}
		get(probe.kill());
	}

	/** Returns the TCP sockets on which a process waits for connections. */
	private static Set<String> listening(String process) throws IOException {
		Set<String> inodes = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("/proc", process, "fd"))) {
			for (Path file : files.toList()) {
				try {
					String target = Files.readSymbolicLink(file).toString();
					if (target.startsWith("socket:[")) {
						inodes.add(target.substring("socket:[".length(), target.length() - 1));
					}
				} catch (NoSuchFileException e) {
					// It was closed since it was listed, so it doesn't listen.
					continue;
				}
			}
		}
		assertThat(inodes).as("sockets of " + process).isNotEmpty();
		Set<String> found = new TreeSet<>();
		for (String table : List.of("tcp", "tcp6")) {
			Path file = Path.of("/proc", process, "net", table);
			for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
				String[] columns = line.strip().split("\\s+");
				if (columns.length > 9 && columns[3].equals("0A") && inodes.contains(columns[9])) {
					found.add(columns[1]);
				}
			}
		}
		return found;
	}

	private static boolean canBeNobody() throws InterruptedException {
		try {
			return new ProcessBuilder(asNobody("true")).start().waitFor() == 0;
		} catch (IOException e) {
			// There is no such tool.
			return false;
		}
	}

	private static List<String> asNobody(String... command) {
		List<String> all = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
		all.addAll(List.of(command));
		return all;
	}

	/** Returns a folder that all may read, with the class {@link Knock}. */
	private Path publicFolder() throws IOException {
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path classes = Files.createDirectory(folder.resolve("classes"));
		Path file = classes.resolve(BundleBuilder.path(Knock.class));
		Files.createDirectories(file.getParent());
		Files.write(file, BundleBuilder.bytes(Knock.class));
		return classes;
	}

	private static String knockAsNobody(Path classes, Path socket) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(asNobody(java, "-cp", classes.toString(), Knock.class.getName(),
				socket.toString())).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return said;
	}
}
