package dev.outboard.ui.internal.channels;

import org.eclipse.osgi.util.NLS;

/** The texts of the Channels view. */
final class Messages extends NLS {

	public static String cell_consumers;
	public static String cell_of;
	public static String cell_percent;
	public static String cell_producers;
	public static String channels_none;
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
	public static String kind_pool;
	public static String name_number;
	public static String pool_workers;
	public static String table_name;

	static {
		initializeMessages("dev.outboard.ui.internal.channels.messages", Messages.class);
	}

	private Messages() {
	}
}
