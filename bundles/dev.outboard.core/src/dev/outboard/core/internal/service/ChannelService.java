package dev.outboard.core.internal.service;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.Channels;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.AdminOutlet;
import dev.outboard.core.internal.event.Audience;
import dev.outboard.core.internal.event.ControlDelivery;
import dev.outboard.core.internal.channel.ChannelList;

/** Brings the hub of channels to life, and offers the control side's channels, and the list of all, as services. */
@Component(service = ChannelService.class, immediate = true)
public final class ChannelService {

	private final ChannelHub hub;
	private final ServiceRegistration<Channels> channels;
	private final ServiceRegistration<ChannelMonitor> monitor;

	@Activate
	public ChannelService(@Reference WaitRules waitRules, @Reference EventAdmin eventAdmin, @Reference Audience audience,
			BundleContext context) {
		hub = new ChannelHub(waitRules::check, new ControlDelivery(), new AdminOutlet(eventAdmin, audience));
		channels = context.registerService(Channels.class, hub.client(), null);
		monitor = context.registerService(ChannelMonitor.class, new ChannelList(hub), null);
	}

	/** Returns the hub. */
	public ChannelHub hub() {
		return hub;
	}

	@Deactivate
	void deactivate() {
		monitor.unregister();
		channels.unregister();
		hub.client().end("the framework stops");
	}
}
