package dev.outboard.api.spi;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import dev.outboard.api.Capability;

/**
 * A start method, as an OSGi service with the property {@link #NAME}.
 *
 * <p>The <b>provider</b> brings up the worker's side, which must build the worker from {@link WorkerLaunch#setup()} and
 * from then on exchange messages with the control side. It doesn't look into messages. It must
 * <ul>
 * <li>deliver messages whole, once, and in the order they were sent, each way, save that
 * cancellations and the like may overtake calls;</li>
 * <li>deliver every message that the worker's side had sent before its end, then call
 * {@link WorkerLink.Listener#ended} exactly once, and nothing after that;</li>
 * <li>leave nothing behind of a worker that ended, or whose control side died.</li>
 * </ul>
 * The <b>control side</b> calls {@link #start} on a thread that may block, once for each incarnation of a worker.
 *
 * @since 0.1
 */
@ConsumerType
public interface StartMethodProvider {

	/** Service property: the name of the start method, as in {@link dev.outboard.api.StartMethod}; a {@code String}. */
	String NAME = "outboard.start.method";

	/**
	 * Returns what it can do. Options that need more are refused by the control side, before {@link #start} is called.
	 */
	Set<Capability> capabilities();

	/**
	 * Brings up the worker's side and returns when messages can be sent. The listener may be called before this returns.
	 *
	 * @throws dev.outboard.api.WorkerStartException when it can't be done; nothing is left behind, and the listener isn't
	 *                                               called further
	 * @throws InterruptedException when the worker was killed meanwhile; likewise
	 */
	WorkerLink start(WorkerLaunch launch, WorkerLink.Listener listener) throws InterruptedException;
}
