package dev.outboard.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a worker is to be started. Immutable: each method returns options that differ in one thing. What isn't set is as
 * the worker's definition says, or else as said here.
 *
 * <pre>{@code StartOptions.defaults().heap("256m").arguments("COM3", 9600)}</pre>
 *
 * @since 0.1
 */
public final class StartOptions {

	private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[kKmMgG]");

	/** What {@link #messageLimit(int)} is at first: 512 MiB. */
	public static final int DEFAULT_MESSAGE_LIMIT = 512 * 1024 * 1024;

	private static final int SMALLEST_MESSAGE_LIMIT = 1024 * 1024;

	private static final StartOptions DEFAULTS = new StartOptions(OptionValues.NONE);

	private final OptionValues values;

	private StartOptions(OptionValues values) {
		this.values = values;
	}

	private StartOptions with(StartOption option, Object value) {
		return new StartOptions(values.with(option, Objects.requireNonNull(value, option.toString())));
	}

	private static Duration notNegative(Duration deadline, String what) {
		if (deadline.isNegative()) {
			throw new IllegalArgumentException("the " + what + " is negative: " + deadline);
		}
		return deadline;
	}

	/** Returns the defaults: a JVM of its own, no arguments, the JVM's own heap, environment and folder inherited. */
	public static StartOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Takes what isn't set here from {@code defaults}. JVM options and environment variables are added to those of
	 * {@code defaults}, and win over them; a policy that is set counts as a whole.
	 */
	public StartOptions withDefaults(StartOptions defaults) {
		return new StartOptions(values.over(defaults.values));
	}

	/** Leaves out what a start method with these capabilities can't honour. */
	public StartOptions within(Set<Capability> capabilities) {
		return new StartOptions(values.within(capabilities));
	}

	/** Returns what the start method must be able to do to honour those that are set, by the name of the option. */
	public Map<String, Capability> needs() {
		return values.needs();
	}

	/** Runs the worker by {@code method}. */
	public StartOptions startMethod(StartMethod method) {
		return with(StartOption.START_METHOD, method);
	}

	/**
	 * Passes {@code values} to the worker's constructor. The implementation class must have exactly one public
	 * constructor that takes them; their types are those that a contract's parameters may have. Null is allowed.
	 */
	public StartOptions arguments(Object... values) {
		List<Object> copy = Collections.unmodifiableList(Arrays.asList(values.clone()));
		return with(StartOption.ARGUMENTS, copy);
	}

	/** Passes {@code options} to the worker's JVM, after Outboard's own; a later one wins. */
	public StartOptions jvmOptions(String... options) {
		List<String> copy = List.of(options);
		return with(StartOption.JVM_OPTIONS, copy);
	}

	/**
	 * Limits the worker's heap.
	 *
	 * @param size a number and one of the units {@code k}, {@code m}, {@code g}, as in {@code 256m}
	 * @throws IllegalArgumentException when {@code size} isn't of that form
	 */
	public StartOptions heap(String size) {
		if (!HEAP.matcher(size).matches()) {
			throw new IllegalArgumentException("heap size '" + size + "': write a number and k, m or g, as in 256m");
		}
		return with(StartOption.HEAP, size);
	}

	/** Sets an environment variable of the worker's process, on top of those it inherits. */
	public StartOptions environment(String variable, String value) {
		return new StartOptions(values.with(StartOption.ENVIRONMENT, Objects.requireNonNull(variable, "variable"),
				Objects.requireNonNull(value, "value")));
	}

	/** Starts the worker's process in {@code directory}; relative paths that reach it are resolved there. */
	public StartOptions workingDirectory(Path directory) {
		return with(StartOption.WORKING_DIRECTORY, directory);
	}

	/**
	 * Runs the worker in the JVM that is installed in {@code directory}, instead of the one that the preference names, or
	 * the one that runs the control side. It must be of version 21 or later.
	 */
	public StartOptions javaHome(Path directory) {
		return with(StartOption.JAVA_HOME, directory);
	}

	/**
	 * Lets up to {@code calls} calls of the worker run at the same time, on as many threads; the implementation must be
	 * safe for that. The default is one: calls run one after another, in the order they were made, on one thread.
	 *
	 * @throws IllegalArgumentException when {@code calls} is less than one
	 */
	public StartOptions concurrency(int calls) {
		if (calls < 1) {
			throw new IllegalArgumentException("concurrency " + calls + ": at least one call must be able to run");
		}
		return with(StartOption.CONCURRENCY, calls);
	}

	/**
	 * Limits what the arguments of one call, or its result, may take in bytes, encoded: what is larger is refused where it
	 * would be sent. The default is {@link #DEFAULT_MESSAGE_LIMIT}.
	 *
	 * @throws IllegalArgumentException when {@code bytes} is less than a mebibyte
	 */
	public StartOptions messageLimit(int bytes) {
		if (bytes < SMALLEST_MESSAGE_LIMIT) {
			throw new IllegalArgumentException("message limit " + bytes + ": it is " + SMALLEST_MESSAGE_LIMIT
					+ " bytes at least, so that exceptions and the like always cross");
		}
		return with(StartOption.MESSAGE_LIMIT, bytes);
	}

	/**
	 * Says how long the worker's JVM may take to come up and connect, before the start counts as failed. The worker's
	 * constructor may take longer. The default is one minute; a JVM that waits for a debugger needs more.
	 *
	 * @throws IllegalArgumentException when {@code deadline} is not positive
	 */
	public StartOptions startDeadline(Duration deadline) {
		if (!deadline.isPositive()) {
			throw new IllegalArgumentException("the start deadline " + deadline + " leaves no time to start");
		}
		return with(StartOption.START_DEADLINE, deadline);
	}

	/**
	 * Says how long a worker that was asked to end may take before its process is destroyed, and again before it is
	 * destroyed forcibly. The default is five seconds.
	 *
	 * @throws IllegalArgumentException when {@code deadline} is negative
	 */
	public StartOptions stopDeadline(Duration deadline) {
		return with(StartOption.STOP_DEADLINE, notNegative(deadline, "stop deadline"));
	}

	/**
	 * Says how long a worker whose bundle is updated, refreshed or uninstalled waits for the bundle to return. It is ended in
	 * order, for {@link dev.outboard.api.worker.StopReason#CONTRIBUTION_REMOVED}, is in {@link WorkerState#BACKOFF}
	 * meanwhile, and is started again when its definition is back; or it ends for good when that time is over. The
	 * default is 30 seconds; zero ends it at once.
	 *
	 * @throws IllegalArgumentException when {@code deadline} is negative
	 */
	public StartOptions returnDeadline(Duration deadline) {
		return with(StartOption.RETURN_DEADLINE, notNegative(deadline, "return deadline"));
	}

	/** Says when the worker is started again after an end that nobody asked for; by default never. */
	public StartOptions restart(RestartPolicy policy) {
		return with(StartOption.RESTART, policy);
	}

	/** Sets the limits of the worker's calls. */
	public StartOptions calls(CallPolicy policy) {
		return with(StartOption.CALLS, policy);
	}

	/** Says how it is noticed that the worker gives no sign of life, and what follows. */
	public StartOptions heartbeat(HeartbeatPolicy policy) {
		return with(StartOption.HEARTBEAT, policy);
	}

	/** Says whether the worker is killed when the framework stops, rather than asked to end and waited for. */
	public StartOptions daemon(boolean value) {
		return with(StartOption.DAEMON, value);
	}

	/**
	 * Says whether the worker lives for seconds only: its JVM is made to start fast and to take little memory, not for speed
	 * in the long run. It compiles by C1 alone, collects garbage on one thread, and calls by reflection are slow. JVM options
	 * win over that. Start methods without a JVM of its own pass it over. The default is false.
	 */
	public StartOptions shortLived(boolean value) {
		return with(StartOption.SHORT_LIVED, value);
	}

	/** Returns the way the worker is run. */
	public StartMethod startMethod() {
		return values.get(StartOption.START_METHOD);
	}

	/** Returns what the worker's constructor gets; elements may be null. */
	public List<Object> arguments() {
		return values.get(StartOption.ARGUMENTS);
	}

	/** Returns further options of the worker's JVM. */
	public List<String> jvmOptions() {
		return values.all(StartOption.JVM_OPTIONS);
	}

	/** Returns the limit of the worker's heap, in the form of {@code -Xmx}; empty for the JVM's default. */
	public Optional<String> heap() {
		return Optional.ofNullable(values.get(StartOption.HEAP));
	}

	/** Returns the environment variables set on top of the inherited ones. */
	public Map<String, String> environment() {
		return values.merged(StartOption.ENVIRONMENT);
	}

	/** Returns the folder the worker's process starts in; empty for the control side's own. */
	public Optional<Path> workingDirectory() {
		return Optional.ofNullable(values.get(StartOption.WORKING_DIRECTORY));
	}

	/** Returns where the worker's JVM is installed; empty for the default. */
	public Optional<Path> javaHome() {
		return Optional.ofNullable(values.get(StartOption.JAVA_HOME));
	}

	/** Returns how many calls may run at the same time. */
	public int concurrency() {
		return values.get(StartOption.CONCURRENCY);
	}

	/** Returns the most bytes that the arguments of a call, or its result, may take. */
	public int messageLimit() {
		return values.get(StartOption.MESSAGE_LIMIT);
	}

	/** Returns how long the worker's JVM may take to connect. */
	public Duration startDeadline() {
		return values.get(StartOption.START_DEADLINE);
	}

	/** Returns how long an orderly end may take. */
	public Duration stopDeadline() {
		return values.get(StartOption.STOP_DEADLINE);
	}

	/** Returns how long a worker waits for its bundle to return. */
	public Duration returnDeadline() {
		return values.get(StartOption.RETURN_DEADLINE);
	}

	/** Returns when the worker is started again. */
	public RestartPolicy restart() {
		return values.get(StartOption.RESTART);
	}

	/** Returns the limits of the worker's calls. */
	public CallPolicy calls() {
		return values.get(StartOption.CALLS);
	}

	/** Returns how it is noticed that the worker gives no sign of life. */
	public HeartbeatPolicy heartbeat() {
		return values.get(StartOption.HEARTBEAT);
	}

	/** Returns whether nobody waits for the worker when the framework stops. */
	public boolean daemon() {
		return values.get(StartOption.DAEMON);
	}

	/** Returns whether the worker's JVM is made for a short life. */
	public boolean shortLived() {
		return values.get(StartOption.SHORT_LIVED);
	}

	/** Returns what is set here, for a person to read; of the environment only the names. */
	@Override
	public String toString() {
		return values.toString();
	}
}
