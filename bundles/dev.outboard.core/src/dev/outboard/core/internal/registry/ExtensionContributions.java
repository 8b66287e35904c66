package dev.outboard.core.internal.registry;

import java.util.Objects;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Feeds the registry from the extension point {@code dev.outboard.api.workers}. */
@Component(service = {}, immediate = true)
public final class ExtensionContributions implements IRegistryEventListener {

	private static final String EXTENSION_POINT = "dev.outboard.api.workers";
	private static final String WORKER = "worker";
	private static final String SOURCE = "plugin.xml";

	private final DefinitionRegistry registry;
	private final IExtensionRegistry extensions;

	@Activate
	public ExtensionContributions(@Reference DefinitionRegistry registry, @Reference IExtensionRegistry extensions) {
		this.registry = registry;
		this.extensions = extensions;
		extensions.addListener(this, EXTENSION_POINT);
		IExtensionPoint point = extensions.getExtensionPoint(EXTENSION_POINT);
		if (point != null) {
			added(point.getExtensions());
		}
	}

	@Deactivate
	void deactivate() {
		extensions.removeListener(this);
	}

	@Override
	public void added(IExtension[] added) {
		for (IExtension extension : added) {
			Bundle bundle = ContributorFactoryOSGi.resolve(extension.getContributor());
			if (bundle == null) {
				// Uninstalled while the registry was on its way to say so.
				continue;
			}
			for (IConfigurationElement element : extension.getConfigurationElements()) {
				if (element.getName().equals(WORKER)) {
					registry.add(contribution(element, bundle));
				} else {
					ILog.of(ExtensionContributions.class).error("<" + element.getName() + "> in plugin.xml of bundle "
							+ bundle.getSymbolicName() + ' ' + bundle.getVersion() + " is refused: the extension point "
							+ EXTENSION_POINT + " knows <" + WORKER + "> alone; write that");
				}
			}
		}
	}

	@Override
	public void removed(IExtension[] removed) {
		for (IExtension extension : removed) {
			for (IConfigurationElement element : extension.getConfigurationElements()) {
				String id = element.getAttribute("id");
				String contributor = element.getContributor().getName();
				registry.contributions().stream()
						.filter(c -> c.source().equals(SOURCE) && Objects.equals(c.id(), id)
								&& c.bundle().getSymbolicName().equals(contributor))
						.forEach(registry::remove);
			}
		}
	}

	@Override
	public void added(IExtensionPoint[] points) {
		// The point itself says nothing of workers; its extensions are announced by themselves.
	}

	@Override
	public void removed(IExtensionPoint[] points) {
		// Likewise.
	}

	private static Contribution contribution(IConfigurationElement element, Bundle bundle) {
		String id = element.getAttribute("id");
		String name = element.getAttribute("name");
		return new Contribution(id, name == null ? id : name, element.getAttribute("contract"),
				element.getAttribute("class"), bundle, SOURCE, XmlSettings.read(element));
	}
}
