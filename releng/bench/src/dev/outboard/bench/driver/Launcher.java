package dev.outboard.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the command that starts each subject's agent. What it needs is told by the script that starts the driver. */
final class Launcher {

	private static final String PACKAGE = "dev.outboard.bench.";
	private static final Map<Subject, String> MAINS = Map.of(Subject.FLOOR, "floor.FloorAgent", Subject.RMI, "rmi.RmiAgent",
			Subject.LSP4J, "lsp4j.Lsp4jAgent", Subject.GRPC, "grpc.GrpcAgent");

	private final Path home = Path.of(System.getProperty("bench.home"));
	private final Path equinox = Path.of(System.getProperty("bench.launcher"));
	private final Path configuration = Path.of(System.getProperty("bench.configuration"));
	private final Optional<String> python = setting("bench.python");
	private final Optional<String> core = setting("bench.core");

	private static Optional<String> setting(String name) {
		return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
	}

	/** Returns why a subject can't be measured at all; empty where it can. */
	Optional<String> obstacle(Subject subject, boolean pinned) {
		if (subject == Subject.MPPY6) {
			return Optional.of("it takes Python with Qt, and is no part of this bench");
		}
		if (subject == Subject.PYTHON && python.isEmpty()) {
			return Optional.of("python3 is not installed");
		}
		if (pinned && core.isEmpty()) {
			return Optional.of("taskset is not installed");
		}
		return Optional.empty();
	}

	/** Starts an agent; what it says besides its answers goes to {@code log}. */
	Process start(Subject subject, boolean pinned, Path log) throws IOException {
		List<String> command = new ArrayList<>();
		if (pinned) {
			command.addAll(List.of("taskset", "-c", core.orElseThrow()));
		}
		switch (subject) {
			case PYTHON -> command.addAll(List.of(python.orElseThrow(), home.resolve("peers.py").toString()));
			case OUTBOARD -> command.addAll(outboard());
			default -> command.addAll(
					java("-cp", System.getProperty("java.class.path"), PACKAGE + MAINS.get(subject)));
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
		builder.directory(home.resolve("target").toFile());
		return builder.start();
	}

	private List<String> outboard() throws IOException {
		Path state = Files.createTempDirectory(configuration.getParent(), "state-");
		return java("-Dosgi.requiredJavaVersion=21", "-Dbench.product=" + System.getProperty("bench.product"), "-jar",
				equinox.toString(), "-nosplash", "-application", "dev.outboard.bench.app", "-configuration",
				configuration.toString(), "-data", state.toString());
	}

	private static List<String> java(String... arguments) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(List.of(arguments));
		return command;
	}
}
