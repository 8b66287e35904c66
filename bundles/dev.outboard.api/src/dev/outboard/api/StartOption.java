package dev.outboard.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One option of {@link StartOptions}: what it is where nobody sets it, and what it needs of the start method. */
enum StartOption {

	START_METHOD("startMethod", StartMethod.PROCESS, null),
	ARGUMENTS("arguments", List.of(), null),
	JVM_OPTIONS("jvmOptions", List.of(), Capability.JVM_OPTIONS),
	HEAP("heap", null, Capability.JVM_OPTIONS),
	ENVIRONMENT("environment", Map.of(), Capability.ENVIRONMENT),
	WORKING_DIRECTORY("workingDirectory", null, Capability.WORKING_DIRECTORY),
	JAVA_HOME("javaHome", null, Capability.JVM_OPTIONS),
	CONCURRENCY("concurrency", 1, null),
	MESSAGE_LIMIT("messageLimit", StartOptions.DEFAULT_MESSAGE_LIMIT, null),
	START_DEADLINE("startDeadline", Duration.ofMinutes(1), null),
	STOP_DEADLINE("stopDeadline", Duration.ofSeconds(5), null),
	RETURN_DEADLINE("returnDeadline", Duration.ofSeconds(30), null),
	RESTART("restart", RestartPolicy.never(), null),
	CALLS("calls", CallPolicy.defaults(), null),
	HEARTBEAT("heartbeat", HeartbeatPolicy.defaults(), null),
	DAEMON("daemon", false, null),
	SHORT_LIVED("shortLived", false, null);

	private final String text;
	private final Object unset;
	private final Capability need;

	StartOption(String text, Object unset, Capability need) {
		this.text = text;
		this.unset = unset;
		this.need = need;
	}

	/** Returns what it is where nobody sets it; null for nothing. */
	Object unset() {
		return unset;
	}

	/** Returns what the start method must be able to do to honour it. */
	Optional<Capability> need() {
		return Optional.ofNullable(need);
	}

	/** Returns the name of its methods. */
	@Override
	public String toString() {
		return text;
	}
}
