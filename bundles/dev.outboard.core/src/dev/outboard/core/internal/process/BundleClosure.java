package dev.outboard.core.internal.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

import dev.outboard.api.WorkerStartException;

/**
 * The bundles that a worker's classes can reach by the wires of its bundle: what must stand on the class path of its JVM.
 * A flat class path can't hold a package twice, so a wiring that does is refused. A provider of SLF4J that is only
 * there because the framework gives all of them to it is left out: the {@link Slf4jBridge} stands in.
 */
final class BundleClosure {

	/** By such a wire a mediator lets {@code ServiceLoader} find providers; on a class path it finds them by itself. */
	private static final String SERVICE_LOADER_NAMESPACE = "osgi.serviceloader";

	private final Set<Bundle> bundles = new LinkedHashSet<>();
	private final Map<String, Bundle> packages = new HashMap<>();
	private final Map<String, Bundle> names = new HashMap<>();
	private final Deque<BundleWiring> open = new ArrayDeque<>();

	private BundleClosure() {
	}

	/**
	 * Returns the bundles that {@code roots} reach, the roots first, fragments after their hosts.
	 *
	 * @throws WorkerStartException when a root isn't resolved, or two of the bundles provide the same package
	 */
	static List<Bundle> of(List<Bundle> roots) {
		BundleClosure closure = new BundleClosure();
		for (Bundle root : roots) {
			closure.visit(root);
		}
		while (!closure.open.isEmpty()) {
			closure.follow(closure.open.remove());
		}
		return List.copyOf(closure.bundles);
	}

	private void visit(Bundle bundle) {
		if (!bundles.add(bundle)) {
			return;
		}
		Bundle namesake = names.putIfAbsent(bundle.getSymbolicName(), bundle);
		if (namesake != null) {
			throw conflict("bundle " + bundle.getSymbolicName(), namesake, bundle);
		}
		BundleWiring wiring = bundle.adapt(BundleWiring.class);
		if (wiring == null) {
			throw new WorkerStartException("bundle " + name(bundle) + " isn't resolved; its error log entry says why");
		}
		open.add(wiring);
	}

	private void follow(BundleWiring wiring) {
		for (BundleWire wire : wiring.getRequiredWires(null)) {
			Bundle provider = wire.getProvider().getBundle();
			String namespace = wire.getCapability().getNamespace();
			if (PackageNamespace.PACKAGE_NAMESPACE.equals(namespace)) {
				String name = (String) wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
				if (isOfTheJre(provider, name)) {
					continue;
				}
				Bundle other = packages.putIfAbsent(name, provider);
				if (other != null && other != provider) {
					throw conflict("package " + name, other, provider);
				}
				visit(provider);
			} else if (BundleRevision.BUNDLE_NAMESPACE.equals(namespace) || SERVICE_LOADER_NAMESPACE.equals(namespace)
					&& !Slf4jBridge.PROVIDER.equals(wire.getCapability().getAttributes().get(SERVICE_LOADER_NAMESPACE))) {
				visit(provider);
			}
		}
		for (BundleWire wire : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
			Bundle fragment = wire.getRequirer().getBundle();
			if (bundles.add(fragment)) {
				// What a fragment imports counts as its host's imports, and was followed with them.
				names.putIfAbsent(fragment.getSymbolicName(), fragment);
			}
		}
	}

	/** The system bundle exports the packages of the JRE beside its own. */
	private static boolean isOfTheJre(Bundle provider, String name) {
		return provider.getBundleId() == 0
				&& ModuleLayer.boot().modules().stream().anyMatch(module -> module.getPackages().contains(name));
	}

	private static WorkerStartException conflict(String what, Bundle one, Bundle other) {
		return new WorkerStartException(what + " is wired twice, to " + name(one) + " and to " + name(other)
				+ ": the class path of a worker's JVM holds each package once. Narrow the version ranges of the imports, so"
				+ " that both resolve to one of them");
	}

	private static String name(Bundle bundle) {
		return bundle.getSymbolicName() + ' ' + bundle.getVersion();
	}
}
