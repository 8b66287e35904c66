package dev.outboard.ui.internal.channels;

import org.eclipse.osgi.util.NLS;

/** The texts of the Channels view. */
final class Messages extends NLS {

	public static String action_details;
	public static String cell_consumers;
	public static String cell_of;
	public static String cell_percent;
	public static String cell_producers;
	public static String channels_none;
	public static String chart_depth;
	public static String chart_name;
	public static String chart_per_second;
	public static String column_depth;
	public static String column_elements;
	public static String column_fill;
	public static String column_holders;
	public static String column_kind;
	public static String column_name;
	public static String column_put;
	public static String column_take;
	public static String column_unfinished;
	public static String column_waiting;
	public static String contents_all;
	public static String contents_back;
	public static String contents_back_tip;
	public static String contents_bytes;
	public static String contents_encoded;
	public static String contents_forth;
	public static String contents_forth_tip;
	public static String contents_key;
	public static String contents_name;
	public static String contents_one;
	public static String contents_part;
	public static String contents_value;
	public static String kind_pool;
	public static String name_dead_letters;
	public static String name_number;
	public static String pool_workers;
	public static String table_name;
	public static String waiting_none;
	public static String waiting_to_put;
	public static String waiting_to_take;

	static {
		initializeMessages("dev.outboard.ui.internal.channels.messages", Messages.class);
	}

	private Messages() {
	}
}
