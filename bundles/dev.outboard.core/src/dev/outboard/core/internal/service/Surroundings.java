package dev.outboard.core.internal.service;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import org.osgi.service.event.EventAdmin;
import org.osgi.service.log.LoggerFactory;

import dev.outboard.api.Capability;
import dev.outboard.api.StartMethod;
import dev.outboard.api.spi.StartMethodProvider;
import dev.outboard.core.internal.channel.ChannelHub;
import dev.outboard.core.internal.event.Audience;
import dev.outboard.core.internal.registry.Definition;

/** What every worker needs of the service that it belongs to. */
interface Surroundings {

	/** Returns where events go. */
	EventAdmin eventAdmin();

	/** Returns where what workers log goes, besides events. */
	LoggerFactory loggers();

	/** Returns who listens to events. */
	Audience audience();

	/** Returns the pool that lends threads to serial executors. */
	Executor pool();

	/** Returns the timer of deadlines; what it runs must be short. */
	ScheduledExecutorService timer();

	/** Returns where channels live. */
	ChannelHub hub();

	/** Returns who may wait. */
	WaitRules waitRules();

	/** Returns the provider of a start method that is there now. */
	Optional<StartMethodProvider> provider(StartMethod method);

	/** Returns whether a worker that is started by that method has a JVM of its own. */
	default boolean hasJvm(StartMethod method) {
		return provider(method).filter(there -> there.capabilities().contains(Capability.ISOLATION)).isPresent();
	}

	/** Returns what to say of a start method that isn't there. */
	String describeMissing(StartMethod method);

	/** Returns the definition of that id that is there now. */
	Optional<Definition> definition(String id);
}
