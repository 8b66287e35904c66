package dev.outboard.api.event;

/**
 * The topics that Outboard publishes on: {@code dev/outboard/worker/<definition>/<instance>/<kind>}, where the kind
 * of a signal or property is followed by its name.
 *
 * <p>EventAdmin allows {@code *} as the last part only; to see one kind of event of all workers, subscribe to
 * {@link #ALL} with the event filter {@code (outboard.kind=state)}.
 *
 * @since 0.1
 */
public final class WorkerTopics {

	/** What every topic begins with. */
	public static final String BASE = "dev/outboard/worker";

	/** All events of all workers. */
	public static final String ALL = BASE + "/*";

	/** Last part of the topic, and kind, of a change of state. */
	public static final String STATE = "state";

	/** Part of the topic, and kind, of a signal. */
	public static final String SIGNAL = "signal";

	/** Part of the topic, and kind, of a property's value. */
	public static final String PROPERTY = "property";

	/** Last part of the topic, and kind, of a log record or a line of output. */
	public static final String LOG = "log";

	/** Last part of the topic, and kind, of an error that no caller waits for. */
	public static final String ERROR = "error";

	/** Last part of the topic, and kind, of the progress of a call. */
	public static final String PROGRESS = "progress";

	private WorkerTopics() {
	}

	/** Returns the topic of one worker's changes of state. */
	public static String state(String definitionId, String instanceId) {
		return of(definitionId, instanceId) + STATE;
	}

	/** Returns the topic of one worker's signal. */
	public static String signal(String definitionId, String instanceId, String signal) {
		return of(definitionId, instanceId) + SIGNAL + '/' + escape(signal);
	}

	/** Returns the topic of one worker's property. */
	public static String property(String definitionId, String instanceId, String property) {
		return of(definitionId, instanceId) + PROPERTY + '/' + escape(property);
	}

	/** Returns the topic of one worker's output. */
	public static String log(String definitionId, String instanceId) {
		return of(definitionId, instanceId) + LOG;
	}

	/** Returns the topic of the progress of one worker's calls. */
	public static String progress(String definitionId, String instanceId) {
		return of(definitionId, instanceId) + PROGRESS;
	}

	/** Returns the topic of one worker's errors. */
	public static String error(String definitionId, String instanceId) {
		return of(definitionId, instanceId) + ERROR;
	}

	/** Returns the topic, for subscribing, of all events of one worker. */
	public static String allOf(String definitionId, String instanceId) {
		return of(definitionId, instanceId) + '*';
	}

	/**
	 * Returns {@code name} as one part of a topic. Topics know letters, digits, {@code _} and {@code -} only (OSGi
	 * Compendium, section 113.3.1): a dot becomes {@code -}; every other character, {@code _} and {@code -} among them,
	 * becomes {@code _} and four hexadecimal digits. Different names stay different.
	 */
	public static String escape(String name) {
		StringBuilder escaped = new StringBuilder(name.length() + 8);
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
				escaped.append(c);
			} else if (c == '.') {
				escaped.append('-');
			} else {
				escaped.append('_').append(String.format("%04x", (int) c));
			}
		}
		return escaped.isEmpty() ? "_" : escaped.toString();
	}

	private static String of(String definitionId, String instanceId) {
		return BASE + '/' + escape(definitionId) + '/' + escape(instanceId) + '/';
	}
}
