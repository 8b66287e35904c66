package dev.outboard.ui.internal.workers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

/**
 * Lets through what a person looks for: lines that have all the words in name, definition, state, pid or start method,
 * wherever in a word. With a definition that is found go all its workers, with a worker its definition.
 */
final class WorkersFilter {

	private List<String> words = List.of();

	void set(String text) {
		words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
	}

	/** Returns whether nothing is looked for. */
	boolean isEmpty() {
		return words.isEmpty();
	}

	boolean matches(DefinitionRow definition) {
		return words.isEmpty() || matches(Stream.concat(Stream.of(definition.name(), definition.definitionId()),
				definition.refusal().map(refused -> NLS.bind(Messages.definition_refused, refused.reason())).stream()));
	}

	boolean matches(WorkerRow worker) {
		return words.isEmpty() || matches(Stream.concat(
				Stream.of(worker.name(), worker.definitionId(), StateLook.text(worker),
						worker.pid().isPresent() ? Long.toString(worker.pid().getAsLong()) : ""),
				worker.options().map(options -> options.startMethod().name()).stream()));
	}

	private boolean matches(Stream<String> texts) {
		String all = String.join("\n", texts.toList()).toLowerCase(Locale.ROOT);
		return words.stream().allMatch(all::contains);
	}
}
