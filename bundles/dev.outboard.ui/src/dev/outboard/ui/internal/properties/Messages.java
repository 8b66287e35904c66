package dev.outboard.ui.internal.properties;

import org.eclipse.osgi.util.NLS;

/** The texts of properties. */
final class Messages extends NLS {

	public static String definition_contract;
	public static String definition_contributor;
	public static String definition_id;
	public static String definition_implementation;
	public static String definition_name;
	public static String exit_code;
	public static String exit_code_text;
	public static String exit_crash_file;
	public static String exit_reason;
	public static String group_functions;
	public static String group_identity;
	public static String group_metrics;
	public static String group_options;
	public static String group_policies;
	public static String group_process;
	public static String group_properties;
	public static String group_signals;
	public static String group_state;
	public static String memory_megabytes;
	public static String metrics_cpu;
	public static String metrics_done;
	public static String metrics_dropped;
	public static String metrics_event_rate;
	public static String metrics_events;
	public static String metrics_failed;
	public static String metrics_heap;
	public static String metrics_heap_text;
	public static String metrics_in_flight;
	public static String metrics_memory;
	public static String metrics_queued;
	public static String metrics_taken;
	public static String metrics_uptime;
	public static String option_arguments;
	public static String option_concurrency;
	public static String option_daemon;
	public static String option_short_lived;
	public static String option_directory;
	public static String option_environment;
	public static String option_heap;
	public static String option_java;
	public static String option_jvm;
	public static String option_message_limit;
	public static String option_method;
	public static String policy_heartbeat;
	public static String policy_heartbeat_kill;
	public static String policy_heartbeat_report;
	public static String policy_heartbeat_text;
	public static String policy_kill_on_cancel;
	public static String policy_limit;
	public static String policy_restart;
	public static String policy_restart_always;
	public static String policy_restart_never;
	public static String policy_restart_on_failure;
	public static String policy_restart_text;
	public static String policy_start_deadline;
	public static String policy_stop_deadline;
	public static String policy_timeout;
	public static String policy_wait_at_limit;
	public static String policy_wait_while_down;
	public static String state_backoff;
	public static String state_exited;
	public static String state_failed;
	public static String state_new;
	public static String state_running;
	public static String state_starting;
	public static String state_stopping;
	public static String state_unresponsive;
	public static String time_millis;
	public static String time_minutes;
	public static String time_seconds;
	public static String value_default;
	public static String value_no;
	public static String value_none;
	public static String value_yes;
	public static String worker_instance;
	public static String worker_log_level;
	public static String worker_name;
	public static String worker_pid;
	public static String worker_since;
	public static String worker_starts;
	public static String worker_state;

	static {
		initializeMessages("dev.outboard.ui.internal.properties.messages", Messages.class);
	}

	private Messages() {
	}
}
