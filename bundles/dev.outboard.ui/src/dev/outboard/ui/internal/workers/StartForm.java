package dev.outboard.ui.internal.workers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;

/**
 * Options of a start as a person writes them. What is empty is as the worker's definition says.
 *
 * @param startMethod the name of the start method
 * @param heap        a size such as {@code 256m}
 * @param jvmOptions  further options of the JVM, one per line
 * @param arguments   the constructor's arguments, one per line
 * @param restart     when the worker is started again
 * @param concurrency how many calls run at the same time
 */
public record StartForm(Optional<String> startMethod, String heap, String jvmOptions, String arguments,
		Optional<RestartPolicy> restart, String concurrency) {

	/**
	 * Returns the options.
	 *
	 * @throws IllegalArgumentException when a field can't be understood, with a message for the person who wrote it
	 */
	public StartOptions options() {
		StartOptions options = StartOptions.defaults();
		if (startMethod.isPresent()) {
			options = options.startMethod(new StartMethod(startMethod.get()));
		}
		if (!heap.isBlank()) {
			options = options.heap(heap.strip());
		}
		List<String> jvm = lines(jvmOptions);
		if (!jvm.isEmpty()) {
			jvm.forEach(StartForm::checkJvmOption);
			options = options.jvmOptions(jvm.toArray(String[]::new));
		}
		List<String> values = lines(arguments);
		if (!values.isEmpty()) {
			options = options.arguments(values.stream().map(StartForm::value).toArray());
		}
		if (restart.isPresent()) {
			options = options.restart(restart.get());
		}
		return concurrency.isBlank() ? options : options.concurrency(calls(concurrency.strip()));
	}

	private static List<String> lines(String text) {
		return Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	private static void checkJvmOption(String option) {
		if (!option.startsWith("-") && !option.startsWith("@")) {
			throw new IllegalArgumentException(NLS.bind(Messages.options_jvm_invalid, option));
		}
	}

	private static int calls(String text) {
		try {
			int calls = Integer.parseInt(text);
			if (calls > 0) {
				return calls;
			}
		} catch (NumberFormatException notANumber) {
			throw new IllegalArgumentException(Messages.options_concurrency_invalid, notANumber);
		}
		throw new IllegalArgumentException(Messages.options_concurrency_invalid);
	}

	/** Returns what a line of arguments stands for; null for the word. */
	private static Object value(String line) {
		if (line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")) {
			return line.substring(1, line.length() - 1);
		}
		if (line.equals("null")) {
			return null;
		}
		if (line.equals("true") || line.equals("false")) {
			return Boolean.valueOf(line);
		}
		if (line.matches("[-+]?[0-9]{1,18}")) {
			long number = Long.parseLong(line);
			return number == (int) number ? (Object) (int) number : (Object) number;
		}
		return line.matches("[-+]?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?") ? (Object) Double.valueOf(line) : line;
	}
}
