package dev.outboard.core.internal.thread;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import dev.outboard.api.Capability;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.api.spi.WorkerLaunch;
import dev.outboard.api.spi.WorkerLink;

/** The start method {@code thread}: threads of this JVM for each worker, its class loader that of its bundle. */
@Component(property = StartMethodProvider.NAME + "=thread")
public final class ThreadStartMethod implements StartMethodProvider {

	private final Set<ThreadLink> links = ConcurrentHashMap.newKeySet();

	@Override
	public Set<Capability> capabilities() {
		return EnumSet.noneOf(Capability.class);
	}

	@Override
	public WorkerLink start(WorkerLaunch launch, WorkerLink.Listener listener) {
		ThreadLink link = new ThreadLink(launch, listener, links::remove);
		links.add(link);
		link.start();
		return link;
	}

	@Deactivate
	void deactivate() {
		links.forEach(ThreadLink::destroyForcibly);
	}
}
