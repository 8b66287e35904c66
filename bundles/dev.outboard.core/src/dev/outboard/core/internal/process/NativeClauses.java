package dev.outboard.core.internal.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

import dev.outboard.api.WorkerStartException;

/**
 * Chooses among the clauses of a {@code Bundle-NativeCode} header the one for this platform, as the OSGi specification
 * says (core, "Loading Native Code Libraries"). The framework knows its choice, too, and tells nobody.
 */
final class NativeClauses {

	private static final String OPTIONAL = "*";

	/** What filters ask for, besides what the framework says of the platform. */
	private static final List<String> ENVIRONMENT = List.of("osgi.os", "osgi.arch", "osgi.ws", "osgi.nl");

	private final Map<String, Object> platform;
	private final Map<String, Object> properties = new HashMap<>();

	/** @param context of any bundle of the framework whose platform it is */
	NativeClauses(BundleContext context) {
		List<BundleCapability> capabilities = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
				.adapt(BundleRevision.class).getDeclaredCapabilities(NativeNamespace.NATIVE_NAMESPACE);
		platform = capabilities.isEmpty() ? Map.of() : capabilities.get(0).getAttributes();
		for (String name : ENVIRONMENT) {
			Optional.ofNullable(context.getProperty(name)).ifPresent(value -> properties.put(name, value));
		}
		properties.putAll(platform);
	}

	/**
	 * Returns the paths, within the bundle, of its libraries for this platform.
	 *
	 * @throws WorkerStartException when the header can't be read
	 */
	List<String> pathsOf(Bundle bundle) {
		String header = bundle.getHeaders("").get(Constants.BUNDLE_NATIVECODE);
		if (header == null) {
			return List.of();
		}
		try {
			List<ManifestElement> fitting = new ArrayList<>();
			for (ManifestElement clause : ManifestElement.parseHeader(Constants.BUNDLE_NATIVECODE, header)) {
				if (!clause.getValue().equals(OPTIONAL) && fits(clause)) {
					fitting.add(clause);
				}
			}
			// The first of the best: max keeps the first of equals.
			Optional<ManifestElement> best = fitting.stream().max(Comparator.comparing(NativeClauses::version)
					.thenComparing(clause -> clause.getAttribute(Constants.BUNDLE_NATIVECODE_LANGUAGE) != null));
			return best.map(clause -> List.of(clause.getValueComponents())).orElse(List.of());
		} catch (BundleException | InvalidSyntaxException | IllegalArgumentException e) {
			throw new WorkerStartException("the header " + Constants.BUNDLE_NATIVECODE + " of bundle "
					+ bundle.getSymbolicName() + " can't be read: " + e.getMessage(), e);
		}
	}

	private boolean fits(ManifestElement clause) throws InvalidSyntaxException {
		return fitsName(clause, Constants.BUNDLE_NATIVECODE_OSNAME, NativeNamespace.CAPABILITY_OSNAME_ATTRIBUTE)
				&& fitsName(clause, Constants.BUNDLE_NATIVECODE_PROCESSOR, NativeNamespace.CAPABILITY_PROCESSOR_ATTRIBUTE)
				&& fitsName(clause, Constants.BUNDLE_NATIVECODE_LANGUAGE, NativeNamespace.CAPABILITY_LANGUAGE_ATTRIBUTE)
				&& fitsVersion(clause) && fitsFilter(clause);
	}

	/** The platform's attribute holds all names that it goes by. */
	private boolean fitsName(ManifestElement clause, String attribute, String capability) {
		String[] wanted = clause.getAttributes(attribute);
		if (wanted == null) {
			return true;
		}
		Object has = platform.get(capability);
		List<?> names = has instanceof List<?> several ? several : has == null ? List.of() : List.of(has);
		return List.of(wanted).stream().map(NativeClauses::normalized)
				.anyMatch(name -> names.stream().map(Object::toString).map(NativeClauses::normalized).anyMatch(name::equals));
	}

	private boolean fitsVersion(ManifestElement clause) {
		String[] ranges = clause.getAttributes(Constants.BUNDLE_NATIVECODE_OSVERSION);
		Object has = platform.get(NativeNamespace.CAPABILITY_OSVERSION_ATTRIBUTE);
		return ranges == null || has instanceof Version version
				&& List.of(ranges).stream().map(VersionRange::valueOf).anyMatch(range -> range.includes(version));
	}

	private boolean fitsFilter(ManifestElement clause) throws InvalidSyntaxException {
		String filter = clause.getAttribute(Constants.SELECTION_FILTER_ATTRIBUTE);
		return filter == null || FrameworkUtil.createFilter(filter).matches(properties);
	}

	/** Returns the least version of the platform that a clause fits: the more demanding one is the better. */
	private static Version version(ManifestElement clause) {
		String[] ranges = clause.getAttributes(Constants.BUNDLE_NATIVECODE_OSVERSION);
		return ranges == null ? Version.emptyVersion
				: List.of(ranges).stream().map(range -> VersionRange.valueOf(range).getLeft()).max(Comparator.naturalOrder())
						.orElse(Version.emptyVersion);
	}

	private static String normalized(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}
}
