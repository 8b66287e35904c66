package dev.outboard.ui.internal.configurations;

import org.eclipse.osgi.util.NLS;

/** The texts about start configurations. */
final class Messages extends NLS {

	public static String browse;
	public static String export_empty;
	public static String export_list;
	public static String export_message;
	public static String export_none;
	public static String export_title;
	public static String file_denied;
	public static String file_failed;
	public static String file_incomplete;
	public static String file_invalid;
	public static String file_key;
	public static String file_label;
	public static String file_none;
	public static String file_not_there;
	public static String file_restart;
	public static String file_size;
	public static String file_twice;
	public static String file_unknown;
	public static String file_version;
	public static String import_message;
	public static String import_replace;
	public static String import_title;
	public static String list_column;
	public static String list_description;
	public static String list_remove;
	public static String menu_none;
	public static String name_again;
	public static String save_blank;
	public static String save_message;
	public static String save_replace;
	public static String save_title;
	public static String start_gone;
	public static String start_no_service;
	public static String start_refused;
	public static String start_title;
	public static String store_unreadable;
	public static String store_unwritable;

	static {
		initializeMessages("dev.outboard.ui.internal.configurations.messages", Messages.class);
	}

	private Messages() {
	}
}
