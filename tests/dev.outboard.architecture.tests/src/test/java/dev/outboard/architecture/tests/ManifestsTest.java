package dev.outboard.architecture.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests promise and require. */
class ManifestsTest {

	/** The packages that others may use; within the two bundles that are public altogether, any. */
	private static final Set<String> PUBLIC_BUNDLES = Set.of("dev.outboard.api", "dev.outboard.samples",
			"dev.outboard.testkit");
	private static final Set<String> PUBLIC_PACKAGES = Set.of("dev.outboard.ui.events", "dev.outboard.ui.databinding");

	private static final Set<String> WITH_WIDGETS = Set.of("dev.outboard.ui", "dev.outboard.ui.console", "dev.outboard.workbench");

	static List<Bundle> bundles() {
		return Bundle.all();
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void headersFollowTheHouseRules(Bundle bundle) {
		assertThat(bundle.clauses("Bundle-SymbolicName")).singleElement().extracting(Clause::name).isEqualTo(bundle.name());
		assertThat(bundle.value("Automatic-Module-Name")).isEqualTo(bundle.name());
		assertThat(bundle.value("Bundle-RequiredExecutionEnvironment")).isEqualTo("JavaSE-21");
		assertThat(bundle.value("Bundle-Name")).isEqualTo("%bundleName");
		assertThat(bundle.value("Bundle-Vendor")).isEqualTo("%bundleVendor");
		assertThat(bundle.value("Service-Component")).as("the build writes it").isNull();
		assertThat(bundle.folder().resolve("OSGI-INF")).as("the build writes it").doesNotExist();
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void packagesArePublicByDecisionOrElseInternal(Bundle bundle) {
		assertThat(bundle.packages()).isNotEmpty()
				.allMatch(name -> name.equals(bundle.name()) || name.startsWith(bundle.name() + "."), "in the bundle's name space")
				.allMatch(name -> isPublic(bundle, name) || isInternal(name), "public, or internal by name");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void exportsItsPublicPackagesWithAVersion(Bundle bundle) {
		assertThat(bundle.clauses("Export-Package").stream().filter(export -> !isInternal(export.name())))
				.allMatch(export -> isPublic(bundle, export.name()), "public by decision").allMatch(export -> export.has("version"), "versioned")
				.allMatch(export -> !export.has("x-friends") && !export.has("x-internal"), "for all")
				.extracting(Clause::name).containsExactlyInAnyOrderElementsOf(bundle.packages().stream().filter(name -> isPublic(bundle, name)).toList());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void exportsItsInternalPackagesToFriendsOnly(Bundle bundle) {
		assertThat(bundle.clauses("Export-Package").stream().filter(export -> isInternal(export.name())))
				.allMatch(export -> export.has("x-friends") || "true".equals(export.parameters().get("x-internal")), "for friends")
				.allMatch(export -> bundle.packages().contains(export.name()), "existing")
				.allSatisfy(export -> assertThat(Bundle.names()).containsAll(export.friends()));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void namesVersionsOfWhatItUsesOfOurs(Bundle bundle) {
		assertThat(bundle.clauses("Import-Package").stream().filter(used -> used.name().startsWith(Bundle.PREFIX)))
				.allMatch(used -> used.has("version"), "with a version range");
		assertThat(bundle.clauses("Require-Bundle").stream().filter(used -> used.name().startsWith(Bundle.PREFIX)))
				.allMatch(used -> used.has("bundle-version"), "with a version range");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void requiresNothingAboveItsStation(Bundle bundle) {
		assertThat(required(bundle)).noneMatch(name -> startsWith(name, "org.eclipse.jdt", "org.eclipse.pde"));
		if (!WITH_WIDGETS.contains(bundle.name())) {
			assertThat(required(bundle))
					.noneMatch(name -> startsWith(name, "org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4"));
		}
		if (Set.of("dev.outboard.wire", "dev.outboard.host").contains(bundle.name())) {
			assertThat(required(bundle)).allMatch(name -> startsWith(name, "dev.outboard"));
		}
	}

	private static Stream<String> required(Bundle bundle) {
		return Stream.of("Import-Package", "Require-Bundle", "DynamicImport-Package").flatMap(header -> bundle.clauses(header).stream())
				.map(Clause::name);
	}

	private static boolean startsWith(String name, String... prefixes) {
		return Stream.of(prefixes).anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
	}

	private static boolean isPublic(Bundle bundle, String packageName) {
		return !isInternal(packageName) && (PUBLIC_BUNDLES.contains(bundle.name()) || PUBLIC_PACKAGES.contains(packageName));
	}

	private static boolean isInternal(String packageName) {
		return List.of(packageName.split("\\.")).contains("internal");
	}
}
