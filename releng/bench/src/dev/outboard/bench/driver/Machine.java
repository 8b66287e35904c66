package dev.outboard.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What the figures were taken on.
 *
 * @param date       when
 * @param processor  the processors' name
 * @param processors how many there are
 * @param system     the operating system
 * @param java       the JDK that runs all of them
 * @param load       what else the machine did as the run began: its load averages
 */
record Machine(LocalDate date, String processor, int processors, String system, String java, String load) {

	static Machine now() {
		return new Machine(LocalDate.now(), field("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(),
				field("/etc/os-release", "PRETTY_NAME") + ", " + System.getProperty("os.name") + " "
						+ System.getProperty("os.version"),
				System.getProperty("java.vm.vendor") + " " + Runtime.version(), loadAverages());
	}

	/** Returns what the machine does now: its load averages, of one, five and fifteen minutes. */
	static String loadAverages() {
		try {
			return String.join(" ", Stream.of(Files.readString(Path.of("/proc/loadavg")).split(" ")).limit(3).toList());
		} catch (IOException e) {
			return "unknown";
		}
	}

	private static String field(String file, String name) {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(line -> line.startsWith(name)).findFirst()
					.map(line -> line.split("[:=]", 2)[1].replace("\"", "").strip()).orElse("unknown");
		} catch (IOException e) {
			return "unknown";
		}
	}

	String text(Settings settings) {
		return """
				%s: medians of %d repeats with their ranges, interleaved; ratios are taken repeat by repeat.
				%s; %d × %s; %s; %s; load averages as it began: %s""".formatted(
				settings.quick() ? "A quick run" : "A full run", settings.repeats(), date, processors, processor, system, java,
				load);
	}
}
