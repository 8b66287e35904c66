package dev.outboard.ui.internal.properties;

import static dev.outboard.ui.internal.properties.PropertyGroup.OPTIONS;
import static dev.outboard.ui.internal.properties.PropertyGroup.POLICIES;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.HeartbeatPolicy;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.ui.internal.properties.PropertyLines.Builder;
import dev.outboard.ui.internal.stream.ValueText;

/** Makes lines of what a worker is started with. */
final class OptionLines {

	private static final double MEGABYTE = 1024 * 1024;

	private OptionLines() {
	}

	/** Adds options and policies. The values of environment variables may be secret, and are left out. */
	static void add(Builder lines, StartOptions options) {
		lines.add(OPTIONS, Messages.option_heap, options.heap().orElse(Messages.value_default));
		lines.add(OPTIONS, Messages.option_jvm, listed(String.join(" ", options.jvmOptions())));
		lines.add(OPTIONS, Messages.option_java, options.javaHome().map(Path::toString));
		lines.add(OPTIONS, Messages.option_directory, options.workingDirectory().map(Path::toString));
		lines.add(OPTIONS, Messages.option_environment, listed(String.join(", ", options.environment().keySet())));
		lines.add(OPTIONS, Messages.option_arguments, Optional.of(options.arguments()).filter(values -> !values.isEmpty())
				.map(ValueText::of));
		lines.add(OPTIONS, Messages.option_concurrency, options.concurrency());
		lines.add(OPTIONS, Messages.option_message_limit, bytes(options.messageLimit()));
		lines.add(OPTIONS, Messages.option_daemon, yesNo(options.daemon()));
		lines.add(OPTIONS, Messages.option_short_lived, yesNo(options.shortLived()));
		restart(lines, options.restart());
		calls(lines, options.calls());
		heartbeat(lines, options.heartbeat());
		lines.add(POLICIES, Messages.policy_start_deadline, text(options.startDeadline()));
		lines.add(POLICIES, Messages.policy_stop_deadline, text(options.stopDeadline()));
	}

	private static void restart(Builder lines, RestartPolicy policy) {
		lines.add(POLICIES, Messages.policy_restart, switch (policy.mode()) {
			case NEVER -> Messages.policy_restart_never;
			case ON_FAILURE -> restart(Messages.policy_restart_on_failure, policy);
			case ALWAYS -> restart(Messages.policy_restart_always, policy);
		});
	}

	private static String restart(String when, RestartPolicy policy) {
		return NLS.bind(Messages.policy_restart_text, new Object[] { when, policy.limit(), text(policy.window()),
				text(policy.firstDelay()), text(policy.longestDelay()) });
	}

	private static void calls(Builder lines, CallPolicy policy) {
		lines.add(POLICIES, Messages.policy_timeout, policy.timeout().map(OptionLines::text).orElse(Messages.value_none));
		lines.add(POLICIES, Messages.policy_kill_on_cancel, policy.killOnCancel().map(OptionLines::text));
		lines.add(POLICIES, Messages.policy_limit, String.format("%,d", policy.limit()));
		lines.add(POLICIES, Messages.policy_wait_at_limit, yesNo(policy.waitAtLimit()));
		lines.add(POLICIES, Messages.policy_wait_while_down, yesNo(policy.waitWhileDown()));
	}

	private static void heartbeat(Builder lines, HeartbeatPolicy policy) {
		String action = switch (policy.action()) {
			case REPORT -> Messages.policy_heartbeat_report;
			case KILL -> Messages.policy_heartbeat_kill;
		};
		lines.add(POLICIES, Messages.policy_heartbeat,
				NLS.bind(Messages.policy_heartbeat_text, new Object[] { text(policy.interval()), text(policy.limit()), action }));
	}

	/** Returns a length of time in the unit that suits it. */
	static String text(Duration time) {
		if (time.toMillis() < 1000 && !time.isZero()) {
			return NLS.bind(Messages.time_millis, time.toMillis());
		}
		if (time.toMinutes() >= 2 && time.toSecondsPart() == 0) {
			return NLS.bind(Messages.time_minutes, time.toMinutes());
		}
		double seconds = time.toMillis() / 1000.0;
		return NLS.bind(Messages.time_seconds,
				seconds == Math.rint(seconds) ? String.format("%,.0f", seconds) : String.format("%,.1f", seconds));
	}

	/** Returns an amount of memory. */
	static String bytes(long bytes) {
		return NLS.bind(Messages.memory_megabytes, String.format(Locale.getDefault(), "%,.0f", bytes / MEGABYTE));
	}

	private static String yesNo(boolean value) {
		return value ? Messages.value_yes : Messages.value_no;
	}

	private static Optional<String> listed(String text) {
		return Optional.of(text).filter(it -> !it.isEmpty());
	}
}
