package dev.outboard.ui.internal.events;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.Subscription;

/** A handler's subscription at EventAdmin. */
public final class EventHandlerTie implements Subscription {

	private final String topic;
	private final ServiceRegistration<EventHandler> registration;

	/** @param filter an LDAP filter of the events' properties */
	public EventHandlerTie(String topic, Optional<String> filter, EventHandler handler) {
		this.topic = topic;
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, topic);
		filter.ifPresent(ldap -> properties.put(EventConstants.EVENT_FILTER, ldap));
		registration = FrameworkUtil.getBundle(EventHandlerTie.class).getBundleContext().registerService(EventHandler.class,
				handler, properties);
	}

	@Override
	public void close() {
		try {
			registration.unregister();
		} catch (IllegalStateException e) {
			ILog.of(EventHandlerTie.class).info("The bundle was stopped before a subscription to " + topic + " ended", e);
		}
	}

	@Override
	public long dropped() {
		return 0;
	}
}
