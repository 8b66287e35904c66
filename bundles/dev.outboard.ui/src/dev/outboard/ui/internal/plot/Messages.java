package dev.outboard.ui.internal.plot;

import org.eclipse.osgi.util.NLS;

/** The texts of the Signals plot. */
final class Messages extends NLS {

	public static String action_add;
	public static String action_clear;
	public static String action_export;
	public static String action_follow;
	public static String action_pause;
	public static String action_remove;
	public static String action_zoom_in;
	public static String action_zoom_out;
	public static String action_zoom_reset;
	public static String chart_ended;
	public static String chart_name;
	public static String dialog_add;
	public static String dialog_looking;
	public static String dialog_message;
	public static String dialog_none;
	public static String dialog_title;
	public static String dialog_too_many;
	public static String dialog_tree;
	public static String dialog_window;
	public static String export_all;
	public static String export_csv;
	public static String export_failed;
	public static String export_job;
	public static String export_title;
	public static String legend_ended;
	public static String legend_name;
	public static String legend_number;
	public static String legend_problem;
	public static String legend_series;
	public static String legend_thinned;
	public static String legend_value;
	public static String legend_waiting;
	public static String legend_worker;
	public static String note_full;
	public static String note_no_numbers;
	public static String paused;
	public static String problem_no_member;
	public static String start_text;

	static {
		initializeMessages("dev.outboard.ui.internal.plot.messages", Messages.class);
	}

	private Messages() {
	}
}
