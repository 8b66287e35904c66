package dev.outboard.architecture.tests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What the compiled classes of each bundle may know of the others, and of the platform. */
class BundleDependenciesTest {

	/** From the top down; a bundle may use those that follow it. */
	private static final List<String> ORDER = List.of("workbench", "ui.console", "ui", "cli", "testkit", "samples", "json",
			"core", "slf4j", "host", "wire", "api");

	private static final String[] OSGI_ANNOTATIONS = { "org.osgi.annotation..", "org.osgi.service.component.annotations" };

	private static JavaClasses allClasses;

	static List<Bundle> bundles() {
		return Bundle.all();
	}

	@BeforeAll
	static void importClasses() {
		allClasses = new ClassFileImporter().importPaths(bundles().stream().map(Bundle::classes).toList());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void hasClassesAndAPlace(Bundle bundle) {
		assertThat(bundle.classes()).as("build the bundles first").isDirectory();
		assertThat(ORDER).as("order of the design").contains(bundle.shortName());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void dependsOnlyOnBundlesBelow(Bundle bundle) {
		List<String> above = ORDER.stream().takeWhile(name -> !name.equals(bundle.shortName())).toList();
		noClasses().that(areIn("the bundle", it -> it.equals(bundle.shortName()))).should()
				.dependOnClassesThat(areIn("one above it", above::contains)).allowEmptyShould(true).check(allClasses);
	}

	/** A sample shows what anyone can write, so it uses what anyone can use; events come by OSGi's EventAdmin. */
	@Test
	void samplesKnowOnlyTheApi() {
		classes().that().resideInAPackage("dev.outboard.samples..").should()
				.onlyDependOnClassesThat(jdk().or(resideInAnyPackage(OSGI_ANNOTATIONS))
						.or(resideInAnyPackage("dev.outboard.samples..", "dev.outboard.api..", "org.osgi.framework", "org.osgi.service.event"))
						.or(name("org.eclipse.core.runtime.IProgressMonitor")))
				.check(allClasses);
	}

	/** It tries what anyone can use, under whatever start method there is. */
	@Test
	void theTestKitKnowsOnlyTheApiAndIsKnownToNoProduct() {
		noClasses().that().resideInAPackage("dev.outboard.testkit..").should().dependOnClassesThat()
				.resideInAnyPackage("dev.outboard.core..", "dev.outboard.host..", "dev.outboard.wire..").check(allClasses);
		noClasses().that().resideOutsideOfPackage("dev.outboard.testkit..").should().dependOnClassesThat()
				.resideInAPackage("dev.outboard.testkit..").check(allClasses);
	}

	/** It stands for the command line and for the windows, and reads the contracts of any control side. */
	@Test
	void jsonKnowsOnlyTheApiAndGson() {
		classes().that().resideInAPackage("dev.outboard.json..").should()
				.onlyDependOnClassesThat(jdk().or(resideInAnyPackage("dev.outboard.json..", "dev.outboard.api..", "com.google.gson..")))
				.check(allClasses);
	}

	@Test
	void wireAndHostStartInABareJvm() {
		classes().that().resideInAnyPackage("dev.outboard.wire..", "dev.outboard.host..").should()
				.onlyDependOnClassesThat(jdk().or(resideInAPackage("dev.outboard.."))).check(allClasses);
	}

	/** It stands on the class path of a bare JVM, beside SLF4J. */
	@Test
	void theBridgeOfSlf4jKnowsNothingElse() {
		classes().that().resideInAPackage("dev.outboard.slf4j..").should()
				.onlyDependOnClassesThat(jdk().or(resideInAnyPackage("dev.outboard.slf4j..", "org.slf4j.."))).check(allClasses);
	}

	@Test
	void apiDependsOnNothingButAnnotationsAndTheProgressMonitor() {
		classes().that().resideInAPackage("dev.outboard.api..").should()
				.onlyDependOnClassesThat(jdk().or(resideInAnyPackage(OSGI_ANNOTATIONS)).or(resideInAPackage("dev.outboard.api.."))
						.or(name("org.eclipse.core.runtime.IProgressMonitor")))
				.check(allClasses);
	}

	@Test
	void nothingBelowUiKnowsWidgets() {
		noClasses().that().resideOutsideOfPackages("dev.outboard.ui..", "dev.outboard.workbench..").should().dependOnClassesThat()
				.resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4..").check(allClasses);
	}

	@Test
	void nothingKnowsJdtOrPde() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("org.eclipse.jdt..", "org.eclipse.pde..").check(allClasses);
	}

	@Test
	void internalPackagesAreUsedByFriendsOnly() {
		List<String> violations = new ArrayList<>();
		for (Bundle bundle : bundles()) {
			for (JavaClass user : allClasses) {
				if (!isIn(bundle, user)) {
					user.getDirectDependenciesFromSelf().stream().filter(dependency -> isIn(bundle, dependency.getTargetClass().getBaseComponentType()))
							.filter(dependency -> isHidden(bundle, dependency)).map(Dependency::getDescription).forEach(violations::add);
				}
			}
		}
		assertThat(violations).isEmpty();
	}

	private static boolean isIn(Bundle bundle, JavaClass type) {
		return bundle.shortName().equals(shortNameOfBundle(type));
	}

	/** Of bundles whose names begin alike, a class is in the one that has more of its package's name. */
	private static String shortNameOfBundle(JavaClass type) {
		String name = type.getBaseComponentType().getPackageName() + ".";
		return ORDER.stream().filter(bundle -> name.startsWith(Bundle.PREFIX + bundle + "."))
				.max(Comparator.comparingInt(String::length)).orElse("");
	}

	private static DescribedPredicate<JavaClass> areIn(String what, Predicate<String> bundle) {
		return DescribedPredicate.describe("are in " + what, type -> bundle.test(shortNameOfBundle(type)));
	}

	private static boolean isHidden(Bundle bundle, Dependency dependency) {
		String user = dependency.getOriginClass().getPackageName() + ".";
		return bundle.clauses("Export-Package").stream()
				.filter(export -> export.name().equals(dependency.getTargetClass().getBaseComponentType().getPackageName()))
				.noneMatch(export -> !export.has("x-internal") && !export.has("x-friends")
						|| export.friends().stream().anyMatch(friend -> user.startsWith(friend + ".")));
	}

	private static DescribedPredicate<JavaClass> jdk() {
		return DescribedPredicate.describe("are the JDK's",
				type -> type.getBaseComponentType().isPrimitive() || resideInAnyPackage("java..", "javax..", "jdk..").test(type));
	}
}
