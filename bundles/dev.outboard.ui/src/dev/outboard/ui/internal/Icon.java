package dev.outboard.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons that Java code shows; those of commands and views are named in plugin.xml. */
public enum Icon {

	DEFINITION("definition"),
	STATE_NEW("state_new"),
	STATE_STARTING("state_starting"),
	STATE_RUNNING("state_running"),
	STATE_UNRESPONSIVE("state_unresponsive"),
	STATE_STOPPING("state_stopping"),
	STATE_BACKOFF("state_backoff"),
	STATE_EXITED("state_exited"),
	STATE_FAILED("state_failed"),
	EVENTS_PAUSE("events_pause"),
	EVENTS_FOLLOW("events_follow"),
	EVENTS_CLEAR("events_clear"),
	CALL_DONE("call_done"),
	CALL_FAILED("call_failed"),
	CALL_CANCELLED("call_cancelled"),
	PLOT_ADD("plot_add"),
	PLOT_REMOVE("plot_remove"),
	PLOT_FOLLOW("plot_follow"),
	PLOT_ZOOM_IN("plot_zoom_in"),
	PLOT_ZOOM_OUT("plot_zoom_out"),
	PLOT_ZOOM_RESET("plot_zoom_reset"),
	PLOT_EXPORT("plot_export"),
	CHANNELS_DETAILS("channels_details"),
	CALL_JOB("progress_call");

	private final String file;

	Icon(String file) {
		this.file = file;
	}

	/** Returns where the icon comes from; a red square where it can't be found. */
	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(Icon.class, "icons/" + file + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
