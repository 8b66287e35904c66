package dev.outboard.ui.tests.support;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Hears the next event of a kind at EventAdmin, by when all of its publisher's before it were heard everywhere. */
public final class NextEvent {

	private NextEvent() {
	}

	/**
	 * Begins to listen.
	 *
	 * @param filter in the syntax of OSGi filters, on the event's properties
	 */
	public static CompletableFuture<Event> of(String topic, String filter) {
		CompletableFuture<Event> heard = new CompletableFuture<>();
		BundleContext context = FrameworkUtil.getBundle(NextEvent.class).getBundleContext();
		ServiceRegistration<EventHandler> handler = context.registerService(EventHandler.class, heard::complete,
				FrameworkUtil.asDictionary(Map.of(EventConstants.EVENT_TOPIC, topic, EventConstants.EVENT_FILTER, filter)));
		heard.thenRun(handler::unregister);
		return heard;
	}
}
