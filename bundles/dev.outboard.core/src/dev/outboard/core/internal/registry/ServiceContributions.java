package dev.outboard.core.internal.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import dev.outboard.api.WorkerContribution;

/** Feeds the registry from services of type {@link WorkerContribution}; the services are never fetched. */
@Component(service = {}, immediate = true)
public final class ServiceContributions {

	private final DefinitionRegistry registry;
	private final Map<ServiceReference<WorkerContribution>, Contribution> known = new ConcurrentHashMap<>();

	@Activate
	public ServiceContributions(@Reference DefinitionRegistry registry) {
		this.registry = registry;
	}

	@Reference(service = WorkerContribution.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addContribution(ServiceReference<WorkerContribution> reference) {
		String id = text(reference, WorkerContribution.ID);
		String name = text(reference, WorkerContribution.NAME);
		Contribution contribution = new Contribution(id, name == null || name.isEmpty() ? id : name,
				text(reference, WorkerContribution.CONTRACT), text(reference, WorkerContribution.IMPLEMENTATION),
				reference.getBundle(), "service", ServiceSettings.read(reference));
		known.put(reference, contribution);
		registry.add(contribution);
	}

	void removeContribution(ServiceReference<WorkerContribution> reference) {
		Contribution contribution = known.remove(reference);
		if (contribution != null) {
			registry.remove(contribution);
		}
	}

	void updatedContribution(ServiceReference<WorkerContribution> reference) {
		removeContribution(reference);
		addContribution(reference);
	}

	private static String text(ServiceReference<?> reference, String property) {
		return reference.getProperty(property) instanceof String text ? text : null;
	}
}
