package dev.outboard.core.internal.registry;

/**
 * What a contribution says of one option, as it stands there.
 *
 * @param key   which option: a name, or a group and a name, as in {@code restart.mode}
 * @param label how the place is called where it says so
 * @param value the text; null where it is missing
 */
public record Setting(String key, String label, String value) {

	/** What is in the list of the JVM's options. */
	static final String JVM_OPTION = "jvmOption";

	/** What sets an environment variable; its value is of the form {@code name=value}. */
	static final String ENVIRONMENT = "environment";
}
