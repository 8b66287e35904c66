package dev.outboard.core.internal.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.outboard.api.CallPolicy;
import dev.outboard.api.HeartbeatPolicy;
import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;

/** Makes start options of what a contribution says of them, and finds what is wrong with it. */
final class DefaultsReader {

	private final SettingValues values;
	private StartOptions options = StartOptions.defaults();

	/**
	 * What was found.
	 *
	 * @param options  what is said
	 * @param problems what is wrong with it, each with the value and the remedy; none when all is well
	 */
	record Result(StartOptions options, List<String> problems) {
	}

	private DefaultsReader(SettingValues values) {
		this.values = values;
	}

	static Result read(List<Setting> settings) {
		SettingValues values = new SettingValues(settings);
		DefaultsReader reader = new DefaultsReader(values);
		reader.read();
		return new Result(reader.options, values.problems());
	}

	private void read() {
		set("startMethod", StartMethod::new, StartOptions::startMethod);
		set("heap", text -> text, StartOptions::heap);
		set("workingDirectory", Path::of, StartOptions::workingDirectory);
		set("javaHome", Path::of, StartOptions::javaHome);
		set("concurrency", TextValue::number, StartOptions::concurrency);
		set("messageLimit", TextValue::bytes, StartOptions::messageLimit);
		set("startDeadline", TextValue::duration, StartOptions::startDeadline);
		set("stopDeadline", TextValue::duration, StartOptions::stopDeadline);
		set("returnDeadline", TextValue::duration, StartOptions::returnDeadline);
		set("daemon", TextValue::truth, StartOptions::daemon);
		set("shortLived", TextValue::truth, StartOptions::shortLived);
		String[] jvmOptions = values.all(Setting.JVM_OPTION, text -> text).toArray(String[]::new);
		if (jvmOptions.length > 0) {
			options = options.jvmOptions(jvmOptions);
		}
		values.all(Setting.ENVIRONMENT, TextValue::variable)
				.forEach(variable -> options = options.environment(variable.getKey(), variable.getValue()));
		values.group("restart", () -> options = options.restart(restart()));
		values.group("calls", () -> options = options.calls(calls()));
		values.group("heartbeat", () -> options = options.heartbeat(heartbeat()));
		values.refuseRest();
	}

	private <T> void set(String key, Function<String, T> reader, BiFunction<StartOptions, T, StartOptions> setter) {
		values.read(key, text -> setter.apply(options, reader.apply(text))).ifPresent(changed -> options = changed);
	}

	private RestartPolicy restart() {
		RestartPolicy base = values.required("restart.mode", DefaultsReader::restartMode).orElse(RestartPolicy.never());
		return new RestartPolicy(base.mode(), duration("restart.firstDelay").orElse(base.firstDelay()),
				duration("restart.longestDelay").orElse(base.longestDelay()),
				values.read("restart.limit", TextValue::number).orElse(base.limit()),
				duration("restart.window").orElse(base.window()), duration("restart.stableTime").orElse(base.stableTime()));
	}

	private CallPolicy calls() {
		CallPolicy base = CallPolicy.defaults();
		return new CallPolicy(duration("calls.timeout"), duration("calls.killOnCancel"),
				values.read("calls.limit", TextValue::number).orElse(base.limit()),
				values.read("calls.waitAtLimit", TextValue::truth).orElse(base.waitAtLimit()),
				values.read("calls.waitWhileDown", TextValue::truth).orElse(base.waitWhileDown()));
	}

	private HeartbeatPolicy heartbeat() {
		HeartbeatPolicy base = HeartbeatPolicy.defaults();
		return new HeartbeatPolicy(duration("heartbeat.interval").orElse(base.interval()),
				duration("heartbeat.limit").orElse(base.limit()),
				values.read("heartbeat.action", DefaultsReader::action).orElse(base.action()));
	}

	private Optional<Duration> duration(String key) {
		return values.read(key, TextValue::duration);
	}

	private static RestartPolicy restartMode(String text) {
		return switch (text) {
			case "never" -> RestartPolicy.never();
			case "onFailure" -> RestartPolicy.onFailure();
			case "always" -> RestartPolicy.always();
			default -> throw new IllegalArgumentException("write never, onFailure or always");
		};
	}

	private static HeartbeatPolicy.Action action(String text) {
		return switch (text) {
			case "report" -> HeartbeatPolicy.Action.REPORT;
			case "kill" -> HeartbeatPolicy.Action.KILL;
			default -> throw new IllegalArgumentException("write report or kill");
		};
	}
}
