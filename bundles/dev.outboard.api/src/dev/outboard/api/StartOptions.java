package dev.outboard.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How a worker is to be started. Immutable: each method returns options that differ in one thing.
 *
 * <pre>{@code StartOptions.defaults().heap("256m").arguments("COM3", 9600)}</pre>
 *
 * @since 0.1
 */
public final class StartOptions implements Cloneable {

	private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[kKmMgG]");

	/** What {@link #messageLimit(int)} is at first: 512 MiB. */
	public static final int DEFAULT_MESSAGE_LIMIT = 512 * 1024 * 1024;

	private static final int SMALLEST_MESSAGE_LIMIT = 1024 * 1024;

	private static final StartOptions DEFAULTS = new StartOptions();

	private StartMethod startMethod = StartMethod.PROCESS;
	private List<Object> arguments = List.of();
	private List<String> jvmOptions = List.of();
	private Optional<String> heap = Optional.empty();
	private Map<String, String> environment = Map.of();
	private Optional<Path> workingDirectory = Optional.empty();
	private Optional<Path> javaHome = Optional.empty();
	private int concurrency = 1;
	private int messageLimit = DEFAULT_MESSAGE_LIMIT;
	private Duration startDeadline = Duration.ofMinutes(1);
	private Duration stopDeadline = Duration.ofSeconds(5);
	private Duration returnDeadline = Duration.ofSeconds(30);
	private RestartPolicy restart = RestartPolicy.never();
	private CallPolicy calls = CallPolicy.defaults();
	private HeartbeatPolicy heartbeat = HeartbeatPolicy.defaults();
	private boolean daemon;

	private StartOptions() {
	}

	private StartOptions with(Consumer<StartOptions> change) {
		try {
			StartOptions copy = (StartOptions) clone();
			change.accept(copy);
			return copy;
		} catch (CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	/** Returns the defaults: a JVM of its own, no arguments, the JVM's own heap, environment and folder inherited. */
	public static StartOptions defaults() {
		return DEFAULTS;
	}

	/** Runs the worker by {@code method}. */
	public StartOptions startMethod(StartMethod method) {
		Objects.requireNonNull(method, "method");
		return with(o -> o.startMethod = method);
	}

	/**
	 * Passes {@code values} to the worker's constructor. The implementation class must have exactly one public
	 * constructor that takes them; their types are those that a contract's parameters may have. Null is allowed.
	 */
	public StartOptions arguments(Object... values) {
		List<Object> copy = Collections.unmodifiableList(Arrays.asList(values.clone()));
		return with(o -> o.arguments = copy);
	}

	/** Passes {@code options} to the worker's JVM, after Outboard's own; a later one wins. */
	public StartOptions jvmOptions(String... options) {
		List<String> copy = List.of(options);
		return with(o -> o.jvmOptions = copy);
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
		return with(o -> o.heap = Optional.of(size));
	}

	/** Sets an environment variable of the worker's process, on top of those it inherits. */
	public StartOptions environment(String variable, String value) {
		Map<String, String> changed = new LinkedHashMap<>(environment);
		changed.put(Objects.requireNonNull(variable, "variable"), Objects.requireNonNull(value, "value"));
		return with(o -> o.environment = Collections.unmodifiableMap(changed));
	}

	/** Starts the worker's process in {@code directory}; relative paths that reach it are resolved there. */
	public StartOptions workingDirectory(Path directory) {
		return with(o -> o.workingDirectory = Optional.of(directory));
	}

	/**
	 * Runs the worker in the JVM that is installed in {@code directory}, instead of the one that the preference names, or
	 * the one that runs the control side. It must be of version 21 or later.
	 */
	public StartOptions javaHome(Path directory) {
		Objects.requireNonNull(directory, "directory");
		return with(o -> o.javaHome = Optional.of(directory));
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
		return with(o -> o.concurrency = calls);
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
		return with(o -> o.messageLimit = bytes);
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
		return with(o -> o.startDeadline = deadline);
	}

	/**
	 * Says how long a worker that was asked to end may take before its process is destroyed, and again before it is
	 * destroyed forcibly. The default is five seconds.
	 *
	 * @throws IllegalArgumentException when {@code deadline} is negative
	 */
	public StartOptions stopDeadline(Duration deadline) {
		if (deadline.isNegative()) {
			throw new IllegalArgumentException("the stop deadline is negative: " + deadline);
		}
		return with(o -> o.stopDeadline = deadline);
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
		if (deadline.isNegative()) {
			throw new IllegalArgumentException("the return deadline is negative: " + deadline);
		}
		return with(o -> o.returnDeadline = deadline);
	}

	/** Says when the worker is started again after an end that nobody asked for; by default never. */
	public StartOptions restart(RestartPolicy policy) {
		Objects.requireNonNull(policy, "policy");
		return with(o -> o.restart = policy);
	}

	/** Sets the limits of the worker's calls. */
	public StartOptions calls(CallPolicy policy) {
		Objects.requireNonNull(policy, "policy");
		return with(o -> o.calls = policy);
	}

	/** Says how it is noticed that the worker gives no sign of life, and what follows. */
	public StartOptions heartbeat(HeartbeatPolicy policy) {
		Objects.requireNonNull(policy, "policy");
		return with(o -> o.heartbeat = policy);
	}

	/** Says whether the worker is killed when the framework stops, rather than asked to end and waited for. */
	public StartOptions daemon(boolean value) {
		return with(o -> o.daemon = value);
	}

	/** Returns the way the worker is run. */
	public StartMethod startMethod() {
		return startMethod;
	}

	/** Returns what the worker's constructor gets; elements may be null. */
	public List<Object> arguments() {
		return arguments;
	}

	/** Returns further options of the worker's JVM. */
	public List<String> jvmOptions() {
		return jvmOptions;
	}

	/** Returns the limit of the worker's heap, in the form of {@code -Xmx}; empty for the JVM's default. */
	public Optional<String> heap() {
		return heap;
	}

	/** Returns the environment variables set on top of the inherited ones. */
	public Map<String, String> environment() {
		return environment;
	}

	/** Returns the folder the worker's process starts in; empty for the control side's own. */
	public Optional<Path> workingDirectory() {
		return workingDirectory;
	}

	/** Returns where the worker's JVM is installed; empty for the default. */
	public Optional<Path> javaHome() {
		return javaHome;
	}

	/** Returns how many calls may run at the same time. */
	public int concurrency() {
		return concurrency;
	}

	/** Returns the most bytes that the arguments of a call, or its result, may take. */
	public int messageLimit() {
		return messageLimit;
	}

	/** Returns how long the worker's JVM may take to connect. */
	public Duration startDeadline() {
		return startDeadline;
	}

	/** Returns how long an orderly end may take. */
	public Duration stopDeadline() {
		return stopDeadline;
	}

	/** Returns how long a worker waits for its bundle to return. */
	public Duration returnDeadline() {
		return returnDeadline;
	}

	/** Returns when the worker is started again. */
	public RestartPolicy restart() {
		return restart;
	}

	/** Returns the limits of the worker's calls. */
	public CallPolicy calls() {
		return calls;
	}

	/** Returns how it is noticed that the worker gives no sign of life. */
	public HeartbeatPolicy heartbeat() {
		return heartbeat;
	}

	/** Returns whether nobody waits for the worker when the framework stops. */
	public boolean daemon() {
		return daemon;
	}
}
