package dev.outboard.core.internal.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerStartException;

/**
 * Where a worker's JVM is installed, and who says so.
 *
 * @param home   the folder of the installation
 * @param origin who named it
 */
record JavaChoice(Path home, Origin origin) {

	/** The node of the preferences, in the instance, configuration or default scope. */
	static final String PREFERENCES = "dev.outboard.core";

	/** The preference that names an installation for workers whose options name none. */
	static final String JAVA_HOME = "java.home";

	/** Who names a JVM; the text fits after its path, the remedy after a semicolon. */
	enum Origin {

		OPTION("named by StartOptions.javaHome", "name the folder of a Java 21 or later there, or leave the option out"),
		PREFERENCE("named by the preference " + PREFERENCES + '/' + JAVA_HOME,
				"set it to the folder of a Java 21 or later, or clear it"),
		RUNNING("the one that runs this application",
				"restart the application if its Java was updated or removed meanwhile, or name another with"
						+ " StartOptions.javaHome or the preference " + PREFERENCES + '/' + JAVA_HOME);

		private final String text;
		private final String remedy;

		Origin(String text, String remedy) {
			this.text = text;
			this.remedy = remedy;
		}
	}

	/**
	 * Returns what {@code options} name, or else the preference, or else the JVM that runs this code.
	 *
	 * @throws WorkerStartException when the preference isn't a path
	 */
	static JavaChoice of(StartOptions options) {
		return options.javaHome().map(home -> new JavaChoice(home, Origin.OPTION))
				.or(JavaChoice::preferred)
				.orElseGet(() -> new JavaChoice(Path.of(System.getProperty("java.home")), Origin.RUNNING));
	}

	private static Optional<JavaChoice> preferred() {
		String home = Platform.getPreferencesService().getString(PREFERENCES, JAVA_HOME, "", null).strip();
		try {
			return home.isEmpty() ? Optional.empty() : Optional.of(new JavaChoice(Path.of(home), Origin.PREFERENCE));
		} catch (InvalidPathException e) {
			throw new WorkerStartException("its JVM '" + home + "', " + Origin.PREFERENCE.text + ", is no path; "
					+ Origin.PREFERENCE.remedy, e);
		}
	}

	/** Returns the reason of a failed start: {@code what} is wrong with this JVM, where it comes from, what to do. */
	WorkerStartException refuse(String what, Throwable cause) {
		return new WorkerStartException("its JVM " + home + ", " + origin.text + ", " + what + "; " + origin.remedy, cause);
	}

	/**
	 * Returns the reason of a failed start: {@code what} became of this JVM, which may not be to blame itself. Only one
	 * that was named is doubted.
	 */
	WorkerStartException failed(String what, Throwable cause) {
		return new WorkerStartException("its JVM " + home + ", " + origin.text + ", " + what
				+ (origin == Origin.RUNNING ? "" : "\nIf that Java is to blame, " + origin.remedy), cause);
	}
}
