package dev.outboard.ui.internal.workers;

import org.eclipse.osgi.util.NLS;

/** The texts of the Workers view. */
final class Messages extends NLS {

	public static String column_calls_done;
	public static String column_calls_done_tip;
	public static String column_calls_failed;
	public static String column_calls_failed_tip;
	public static String column_calls_in_flight;
	public static String column_calls_in_flight_tip;
	public static String column_cpu;
	public static String column_cpu_tip;
	public static String column_events;
	public static String column_events_tip;
	public static String column_memory;
	public static String column_name;
	public static String column_pid;
	public static String column_pid_tip;
	public static String column_queue;
	public static String column_queue_tip;
	public static String column_restarts;
	public static String column_start_method;
	public static String column_state;
	public static String column_uptime;
	public static String columns_menu;
	public static String columns_reset;
	public static String command_line_unknown;
	public static String control_missing;
	public static String copy_command_line_job;
	public static String cpu_percent;
	public static String definition_refused;
	public static String definitions_none;
	public static String diagnostics_calls;
	public static String diagnostics_contributor;
	public static String diagnostics_cpu;
	public static String diagnostics_crash_file;
	public static String diagnostics_definition;
	public static String diagnostics_events;
	public static String diagnostics_exit;
	public static String diagnostics_exit_status;
	public static String diagnostics_heap;
	public static String diagnostics_implementation;
	public static String diagnostics_java;
	public static String diagnostics_line;
	public static String diagnostics_log_level;
	public static String diagnostics_memory;
	public static String diagnostics_options;
	public static String diagnostics_running_since;
	public static String diagnostics_system;
	public static String diagnostics_taken;
	public static String diagnostics_worker;
	public static String filter_hint;
	public static String filter_name;
	public static String heap_failed;
	public static String heap_job;
	public static String heap_none;
	public static String heap_task;
	public static String heap_title;
	public static String heap_warning;
	public static String kill_ask_no_more;
	public static String kill_many;
	public static String kill_one;
	public static String kill_title;
	public static String memory_megabytes;
	public static String options_arguments;
	public static String options_arguments_hint;
	public static String options_concurrency;
	public static String options_concurrency_invalid;
	public static String options_heap;
	public static String options_heap_hint;
	public static String options_jvm;
	public static String options_jvm_invalid;
	public static String options_message;
	public static String options_method;
	public static String options_method_missing;
	public static String options_restart;
	public static String options_restart_always;
	public static String options_restart_default;
	public static String options_restart_never;
	public static String options_restart_on_failure;
	public static String options_save;
	public static String options_start;
	public static String options_title;
	public static String options_window;
	public static String running_count;
	public static String start_title;
	public static String state_backoff;
	public static String state_exited;
	public static String state_failed;
	public static String state_failed_because;
	public static String state_new;
	public static String state_running;
	public static String state_starting;
	public static String state_stopping;
	public static String state_unresponsive;
	public static String text_copy;
	public static String text_not_saved;
	public static String text_save;
	public static String text_saving;
	public static String threads_title;
	public static String tree_name;
	public static String uptime_days;
	public static String uptime_hours;
	public static String uptime_minutes;
	public static String uptime_seconds;

	static {
		initializeMessages("dev.outboard.ui.internal.workers.messages", Messages.class);
	}

	private Messages() {
	}
}
