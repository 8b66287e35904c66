package dev.outboard.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The service properties of a {@link WorkerContribution} that say what its workers are started with, where a start
 * doesn't say otherwise: {@link WorkerDefinition#defaults()}. All are texts of the forms that the extension point
 * {@code dev.outboard.api.workers} has; one that is left out, or empty, says nothing. Durations are a number and
 * {@code ms}, {@code s}, {@code m} or {@code h}, or ISO 8601.
 *
 * <pre>{@code @WorkerDefaultsProperties(heap = "256m", restart_mode = "onFailure", restart_window = "5m")}</pre>
 *
 * @since 0.1
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkerDefaultsProperties {

	/** What the names of the properties begin with. */
	String PREFIX_ = "outboard.worker.";

	/** The name of a {@link StartMethod}. */
	String startMethod() default "";

	/** See {@link StartOptions#jvmOptions(String...)}. */
	String[] jvmOptions() default {};

	/** See {@link StartOptions#heap(String)}. */
	String heap() default "";

	/** Each a variable's name, {@code =} and its value; see {@link StartOptions#environment(String, String)}. */
	String[] environment() default {};

	/** See {@link StartOptions#workingDirectory(java.nio.file.Path)}. */
	String workingDirectory() default "";

	/** See {@link StartOptions#javaHome(java.nio.file.Path)}. */
	String javaHome() default "";

	/** A number; see {@link StartOptions#concurrency(int)}. */
	String concurrency() default "";

	/** Bytes, or a number and {@code k}, {@code m} or {@code g}; see {@link StartOptions#messageLimit(int)}. */
	String messageLimit() default "";

	/** See {@link StartOptions#startDeadline(java.time.Duration)}. */
	String startDeadline() default "";

	/** See {@link StartOptions#stopDeadline(java.time.Duration)}. */
	String stopDeadline() default "";

	/** See {@link StartOptions#returnDeadline(java.time.Duration)}. */
	String returnDeadline() default "";

	/** {@code true} or {@code false}; see {@link StartOptions#daemon(boolean)}. */
	String daemon() default "";

	/** {@code true} or {@code false}; see {@link StartOptions#shortLived(boolean)}. */
	String shortLived() default "";

	/** {@code never}, {@code onFailure} or {@code always}; needed where anything else is said of restarts. */
	String restart_mode() default "";

	/** See {@link RestartPolicy#firstDelay()}. */
	String restart_firstDelay() default "";

	/** See {@link RestartPolicy#longestDelay()}. */
	String restart_longestDelay() default "";

	/** A number; see {@link RestartPolicy#limit()}. */
	String restart_limit() default "";

	/** See {@link RestartPolicy#window()}. */
	String restart_window() default "";

	/** See {@link RestartPolicy#stableTime()}. */
	String restart_stableTime() default "";

	/** See {@link CallPolicy#timeout()}. */
	String calls_timeout() default "";

	/** See {@link CallPolicy#killOnCancel()}. */
	String calls_killOnCancel() default "";

	/** A number; see {@link CallPolicy#limit()}. */
	String calls_limit() default "";

	/** {@code true} or {@code false}; see {@link CallPolicy#waitAtLimit()}. */
	String calls_waitAtLimit() default "";

	/** {@code true} or {@code false}; see {@link CallPolicy#waitWhileDown()}. */
	String calls_waitWhileDown() default "";

	/** See {@link HeartbeatPolicy#interval()}. */
	String heartbeat_interval() default "";

	/** See {@link HeartbeatPolicy#limit()}. */
	String heartbeat_limit() default "";

	/** {@code report} or {@code kill}; see {@link HeartbeatPolicy#action()}. */
	String heartbeat_action() default "";
}
