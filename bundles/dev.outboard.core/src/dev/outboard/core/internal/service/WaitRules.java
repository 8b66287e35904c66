package dev.outboard.core.internal.service;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import dev.outboard.api.spi.WaitGuard;
import dev.outboard.core.internal.call.BlockingStub.WaitRule;
import dev.outboard.core.internal.event.DeliveryThread;

/** Refuses waits on the threads that Outboard delivers on, and on those that a {@link WaitGuard} knows. */
@Component(service = WaitRules.class)
public final class WaitRules implements WaitRule {

	private final Set<WaitGuard> guards = new CopyOnWriteArraySet<>();

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addGuard(WaitGuard guard) {
		guards.add(guard);
	}

	void removeGuard(WaitGuard guard) {
		guards.remove(guard);
	}

	@Override
	public void check(String what) {
		Optional<String> refusal = DeliveryThread.current()
				.map(name -> "Outboard delivers on it (" + name + ")")
				.or(() -> guards.stream().map(WaitGuard::refusal).flatMap(Optional::stream).findFirst());
		if (refusal.isPresent()) {
			throw new IllegalStateException(what + " may not wait on thread '" + Thread.currentThread().getName() + "': "
					+ refusal.get() + ". Use call(…) and a dependent of it, or wait on a thread of your own");
		}
	}
}
