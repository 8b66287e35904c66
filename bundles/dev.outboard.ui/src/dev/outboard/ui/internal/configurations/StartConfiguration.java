package dev.outboard.ui.internal.configurations;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.RestartPolicy;
import dev.outboard.ui.internal.workers.StartForm;

/**
 * A way to start a worker that somebody gave a name, to use it again.
 *
 * @param name         the name, unique among all
 * @param definitionId the definition of which a worker is started
 * @param form         the options, as they were written
 */
public record StartConfiguration(String name, String definitionId, StartForm form) {

	static final String NAME = "name";
	static final String DEFINITION = "definition";

	private static final String START_METHOD = "startMethod";
	private static final String HEAP = "heap";
	private static final String JVM_OPTIONS = "jvmOptions";
	private static final String ARGUMENTS = "arguments";
	private static final String RESTART = "restart";
	private static final String CONCURRENCY = "concurrency";

	private static final Set<String> KEYS = Set.of(NAME, DEFINITION, START_METHOD, HEAP, JVM_OPTIONS, ARGUMENTS, RESTART,
			CONCURRENCY);

	/** Sorts by name, as a person would look for it. */
	static final Comparator<StartConfiguration> BY_NAME = Comparator.comparing(StartConfiguration::name,
			String.CASE_INSENSITIVE_ORDER);

	/**
	 * Returns the configuration that these texts say.
	 *
	 * @throws IllegalArgumentException when they say none that can be used, with words for a person
	 */
	static StartConfiguration of(Map<String, String> texts) {
		String name = texts.getOrDefault(NAME, "").strip();
		String definition = texts.getOrDefault(DEFINITION, "").strip();
		if (name.isEmpty() || definition.isEmpty()) {
			throw new IllegalArgumentException(NLS.bind(Messages.file_incomplete, name));
		}
		texts.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
			throw new IllegalArgumentException(NLS.bind(Messages.file_unknown, name, key));
		});
		try {
			StartForm form = new StartForm(Optional.ofNullable(texts.get(START_METHOD)), texts.getOrDefault(HEAP, ""),
					texts.getOrDefault(JVM_OPTIONS, ""), texts.getOrDefault(ARGUMENTS, ""),
					Optional.ofNullable(texts.get(RESTART)).map(StartConfiguration::policy),
					texts.getOrDefault(CONCURRENCY, ""));
			form.options();
			return new StartConfiguration(name, definition, form);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.file_invalid, name, e.getMessage()), e);
		}
	}

	/** Returns the same one under another name. */
	StartConfiguration named(String other) {
		return new StartConfiguration(other, definitionId, form);
	}

	/** Returns it as texts, from which {@link #of} makes it again. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(NAME, name);
		texts.put(DEFINITION, definitionId);
		form.startMethod().ifPresent(method -> texts.put(START_METHOD, method));
		texts.put(HEAP, form.heap());
		texts.put(JVM_OPTIONS, form.jvmOptions());
		texts.put(ARGUMENTS, form.arguments());
		form.restart().ifPresent(policy -> texts.put(RESTART, mode(policy)));
		texts.put(CONCURRENCY, form.concurrency());
		texts.values().removeIf(String::isEmpty);
		return texts;
	}

	private static String mode(RestartPolicy policy) {
		return switch (policy.mode()) {
			case NEVER -> "never";
			case ON_FAILURE -> "onFailure";
			case ALWAYS -> "always";
		};
	}

	private static RestartPolicy policy(String mode) {
		return switch (mode) {
			case "never" -> RestartPolicy.never();
			case "onFailure" -> RestartPolicy.onFailure();
			case "always" -> RestartPolicy.always();
			default -> throw new IllegalArgumentException(NLS.bind(Messages.file_restart, mode));
		};
	}
}
