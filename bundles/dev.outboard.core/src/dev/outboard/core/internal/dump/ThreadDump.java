package dev.outboard.core.internal.dump;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down what those threads of this JVM do that run a worker's code. */
final class ThreadDump {

	private ThreadDump() {
	}

	/** Returns the stack of each thread that is named after the worker; empty where there is none. */
	static Optional<String> of(String worker) {
		String text = Thread.getAllStackTraces().entrySet().stream().filter(entry -> isOf(entry.getKey(), worker))
				.sorted(Comparator.comparing(entry -> entry.getKey().getName())).map(ThreadDump::text)
				.collect(Collectors.joining(System.lineSeparator()));
		return Optional.of(text).filter(it -> !it.isEmpty());
	}

	private static boolean isOf(Thread thread, String worker) {
		String name = thread.getName();
		return name.equals("outboard-worker " + worker) || name.startsWith("outboard-worker " + worker + '-')
				|| name.equals("outboard-body " + worker);
	}

	private static String text(Map.Entry<Thread, StackTraceElement[]> entry) {
		Thread thread = entry.getKey();
		StringBuilder text = new StringBuilder().append('"').append(thread.getName()).append("\" #").append(thread.threadId())
				.append(' ').append(thread.getState()).append(System.lineSeparator());
		for (StackTraceElement frame : entry.getValue()) {
			text.append("\tat ").append(frame).append(System.lineSeparator());
		}
		return text.toString();
	}
}
