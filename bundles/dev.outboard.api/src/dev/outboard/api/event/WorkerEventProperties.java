package dev.outboard.api.event;

/**
 * The names of the properties of Outboard's events. All values are of types that any handler knows: strings, boxed
 * numbers, and for a signal or property its value.
 *
 * @since 0.1
 */
public final class WorkerEventProperties {

	/** Every event: its kind, one of the kinds in {@link WorkerTopics}; a {@code String}. */
	public static final String KIND = "outboard.kind";

	/** Every event: the definition's id, unescaped; a {@code String}. */
	public static final String DEFINITION = "outboard.definition";

	/** Every event: the worker's instance id, unescaped; a {@code String}. */
	public static final String INSTANCE = "outboard.instance";

	/** Every event: how often the worker had been started; an {@code Integer}. */
	public static final String INCARNATION = "outboard.incarnation";

	/** Every event: when it was published, in milliseconds since 1970 UTC; a {@code Long}. */
	public static final String TIMESTAMP = "timestamp";

	/** State: the name of the {@link dev.outboard.api.WorkerState} now in force; a {@code String}. */
	public static final String STATE = "outboard.state";

	/** State: the name of the state before; a {@code String}. */
	public static final String PREVIOUS_STATE = "outboard.state.previous";

	/** State: the operating system's id of the worker's process, where it has one; a {@code Long}. */
	public static final String PID = "outboard.pid";

	/** Final states and BACKOFF: the exit status; an {@code Integer}. */
	public static final String EXIT_CODE = "outboard.exit.code";

	/** Final states and BACKOFF: the name of the {@link dev.outboard.api.ExitStatus.Kind}; a {@code String}. */
	public static final String EXIT_KIND = "outboard.exit.kind";

	/** Final states and BACKOFF: what happened, in words; a {@code String}. */
	public static final String REASON = "outboard.reason";

	/** Signal: its name, unescaped; a {@code String}. */
	public static final String SIGNAL = "outboard.signal";

	/** Property: its name, unescaped; a {@code String}. */
	public static final String PROPERTY = "outboard.property";

	/** Signal and property: the value; missing where it is null. */
	public static final String VALUE = "outboard.value";

	/** Signal and property: what each component of a value that is a record is prefixed with, as in {@code outboard.value.x}. */
	public static final String COMPONENT_PREFIX = VALUE + '.';

	/** Signal: how many values were dropped just before this one; a {@code Long}, missing where none was. */
	public static final String DROPPED = "outboard.dropped";

	/** Log: {@code stdout} or {@code stderr} for a line of output, missing for a log record; a {@code String}. */
	public static final String STREAM = "outboard.stream";

	/**
	 * Log: the name of the {@link java.lang.System.Logger.Level}; {@code INFO} for standard output, {@code WARNING} for
	 * standard error; a {@code String}.
	 */
	public static final String LEVEL = "outboard.level";

	/** Log: the name of the logger in the worker; missing for a line of output; a {@code String}. */
	public static final String LOGGER = "outboard.logger";

	/** Log: the name of the thread in the worker that logged; missing for a line of output; a {@code String}. */
	public static final String THREAD = "outboard.thread";

	/** Log: when it was logged in the worker, in milliseconds since 1970 UTC; a {@code Long}. */
	public static final String LOGGED = "outboard.logged";

	/** Log and error: the line or the error's text; a {@code String}. */
	public static final String MESSAGE = "message";

	/** Progress: the name of the task, where one was begun; a {@code String}. */
	public static final String TASK = "outboard.task";

	/** Progress: the name of the subtask, where there is one; a {@code String}. */
	public static final String SUB_TASK = "outboard.task.sub";

	/** Progress: the units of work done so far; a {@code Double}. */
	public static final String WORKED = "outboard.worked";

	/** Progress: the units of work in all, as {@code IProgressMonitor.beginTask} says; an {@code Integer}. */
	public static final String TOTAL = "outboard.total";

	/** Progress: whether the task is done; a {@code Boolean}. */
	public static final String DONE = "outboard.done";

	/** Progress and error: the signature of the function that works, or failed; a {@code String}. */
	public static final String FUNCTION = "outboard.function";

	/** Log, where one was logged, and error: what was thrown, a {@code Throwable}. */
	public static final String EXCEPTION = "exception";

	private WorkerEventProperties() {
	}
}
