package dev.outboard.core.internal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Adds to a worker's bundles the one that takes what is logged through SLF4J 2 to the control side, where SLF4J 2 is
 * among them. A provider that the worker reaches by itself, or has within, is what its author wants, and stays alone.
 */
final class Slf4jBridge {

	/** What a provider implements; not there in SLF4J 1. */
	static final String PROVIDER = "org.slf4j.spi.SLF4JServiceProvider";

	private static final String PROVIDER_PACKAGE = "org.slf4j.spi";

	/** The capability by which this bundle is wired to the one that is added. */
	private static final String CAPABILITY = "dev.outboard.log";

	/** Set by PDE where it launches projects, each of which may have its classes in any folder. */
	private static final boolean UNDER_DEVELOPMENT = System.getProperty("osgi.dev") != null;

	private Slf4jBridge() {
	}

	/** Returns {@code closure}, the contributor first, and the bridge behind it where it is needed. */
	static List<Bundle> addedTo(List<Bundle> closure) {
		Bundle contributor = closure.get(0);
		Stream<Bundle> candidates = closure.stream()
				.filter(bundle -> bundle == contributor || hasMore(bundle) || exportsProviderPackage(bundle));
		if (!anyHas(candidates, "org/slf4j/spi", "SLF4JServiceProvider.class")
				|| anyHas(closure.stream(), "META-INF/services", PROVIDER)) {
			return closure;
		}
		List<Bundle> extended = new ArrayList<>(closure);
		FrameworkUtil.getBundle(Slf4jBridge.class).adapt(BundleWiring.class).getRequiredWires(CAPABILITY)
				.forEach(wire -> extended.add(wire.getProvider().getBundle()));
		return extended;
	}

	private static boolean anyHas(Stream<Bundle> bundles, String folder, String file) {
		return bundles.filter(bundle -> bundle.getBundleId() != 0)
				.anyMatch(bundle -> bundle.getEntry(folder + '/' + file) != null
						|| hasMore(bundle) && !bundle.adapt(BundleWiring.class)
								.listResources(folder, file, BundleWiring.LISTRESOURCES_LOCAL).isEmpty());
	}

	/** Returns whether there is more than its root on its class path. */
	private static boolean hasMore(Bundle bundle) {
		return UNDER_DEVELOPMENT || bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH) != null;
	}

	/** Most workers don't log through SLF4J: no jar need be opened to find that. */
	private static boolean exportsProviderPackage(Bundle bundle) {
		return bundle.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream().anyMatch(
				exported -> PROVIDER_PACKAGE.equals(exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
	}
}
