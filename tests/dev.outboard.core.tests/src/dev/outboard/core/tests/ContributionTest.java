package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.FrameworkWiring;

import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerContribution;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerDefinitionException;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerStartException;
import dev.outboard.core.tests.parts.Broken;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.LogRecorder;

/** Worker definitions from XML and from services: which are taken, which are refused, and what is said of those. */
class ContributionTest extends WorkerTest {

	private static final String PART = Part.class.getName();

	private final List<Bundle> installed = new ArrayList<>();
	private LogRecorder log;

	@BeforeEach
	void listen() {
		log = new LogRecorder();
		given.expectLogged("worker definition");
		given.expectLogged("<werker> in plugin.xml");
	}

	@AfterEach
	void uninstall() throws BundleException {
		log.close();
		for (Bundle bundle : installed) {
			bundle.uninstall();
		}
	}

	@Test
	void definitionsFromXmlAreListedByIdWithTheirContributor() {
		assertThat(definition("dev.outboard.testkit.probe").contributor()).startsWith("dev.outboard.testkit 0.1.0");
		assertThat(workers.definitions()).extracting(WorkerDefinition::id).isSorted();
	}

	@Test
	void brokenXmlIsRefusedAtOnceEachByItself() throws Exception {
		install(new BundleBuilder("test.xml").classes(Part.class, PartWorker.class)
				.workers("<worker name=\"x\" contract=\"" + PART + "\" class=\"" + PART + "\"/>"
						+ worker("test xml bad id", PART, PART) + worker("test.xml.nocontract", "", PART)
						+ "<werker id=\"test.xml.typo\" contract=\"" + PART + "\" class=\"" + PART + "\"/>"
						+ worker("test.xml.noclass", PART, "not a class")
						// The last of them, so that all have been looked at when it is there.
						+ worker("test.xml.good", PART, PartWorker.class.getName())));
		awaitDefinition("test.xml.good");
		assertThat(log.mentioning("test.xml 1.0.0")).hasSize(5)
				.anySatisfy(m -> assertThat(m).contains("<werker>").contains("<worker>"))
				.anySatisfy(m -> assertThat(m).contains("the id is missing"))
				.anySatisfy(m -> assertThat(m).contains("'test xml bad id'").contains("letters, digits"))
				.anySatisfy(m -> assertThat(m).contains("'test.xml.nocontract'").contains("name a Java interface in full"))
				.anySatisfy(m -> assertThat(m).contains("'test.xml.noclass'").contains("'not a class'"));
		assertThat(workers.definitions()).extracting(WorkerDefinition::id).doesNotContain("test.xml.noclass");
		assertThat(get(workers.create("test.xml.good", StartOptions.defaults()).start().ready())).isNotNull();
	}

	@Test
	void brokenTypesAreRefusedAtFirstNeedWithOneEntry() throws Exception {
		String nested = Broken.class.getName() + "$";
		install(new BundleBuilder("test.types").classes(Part.class, PartWorker.class, Broken.class)
				.workers(worker("test.types.missing", "test.no.Such", PartWorker.class.getName())
						+ worker("test.types.missingclass", PART, "test.no.Such")
						+ worker("test.types.object", Broken.class.getName(), nested + "Worker")
						+ worker("test.types.stranger", PART, nested + "Stranger")
						+ worker("test.types.jre", "java.lang.Runnable", "java.lang.Thread")
						+ worker("test.types.abstract", PART, nested + "Unfinished")
						+ worker("test.types.hidden", PART, nested + "Hidden")));
		awaitDefinition("test.types.hidden");
		assertThat(log.mentioning("test.types")).isEmpty();
		refusedAtFirstNeed("test.types.missing", "test.no.Such", "check the name");
		refusedAtFirstNeed("test.types.missingclass", "test.no.Such", "check the name");
		refusedAtFirstNeed("test.types.object", "take(Object), parameter anything", "name the type");
		refusedAtFirstNeed("test.types.stranger", "doesn't implement the contract", "name another class");
		refusedAtFirstNeed("test.types.jre", "java.lang.Thread belongs to no bundle", "extend it");
		refusedAtFirstNeed("test.types.abstract", "is abstract", "name a class that can be constructed");
		refusedAtFirstNeed("test.types.hidden", "no public constructor", "public");
	}

	private void refusedAtFirstNeed(String id, String... words) {
		assertThatThrownBy(() -> get(definition(id).contract())).isInstanceOf(WorkerDefinitionException.class)
				.hasMessageContaining("test.types 1.0.0").hasMessageContaining("'" + id + "'").hasMessageContainingAll(words);
		WorkerHandle<?> worker = workers.create(id, StartOptions.defaults()).start();
		assertThatThrownBy(() -> get(worker.ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContainingAll(words);
		assertThat(log.mentioning("'" + id + "'")).hasSize(1);
	}

	@Test
	void aContributorIsNotActivatedBecauseItExists() throws Exception {
		Bundle bundle = install(new BundleBuilder("test.lazy").header("Bundle-ActivationPolicy", "lazy")
				.classes(Part.class, PartWorker.class).workers(worker("test.lazy.part", PART, PartWorker.class.getName())));
		bundle.start(Bundle.START_ACTIVATION_POLICY);
		awaitDefinition("test.lazy.part");
		assertThat(bundle.getState()).isEqualTo(Bundle.STARTING);
		get(definition("test.lazy.part").contract());
		assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
	}

	@Test
	void theSecondOfTwoWithOneIdIsRefusedAndNamesTheFirst() throws Exception {
		install(new BundleBuilder("test.twin").workers(worker("dev.outboard.testkit.probe", PART, PART)));
		Await.untilAsserted(() -> assertThat(log.mentioning("test.twin 1.0.0"))
				.singleElement().asString().contains("dev.outboard.testkit 0.1.0").contains("same id"));
		assertThat(definition("dev.outboard.testkit.probe").contributor()).startsWith("dev.outboard.testkit ");
	}

	@Test
	void aDefinitionGoesWithItsBundle() throws Exception {
		Bundle bundle = install(new BundleBuilder("test.gone").classes(Part.class, PartWorker.class)
				.workers(worker("test.gone.part", PART, PartWorker.class.getName())));
		awaitDefinition("test.gone.part");
		installed.remove(bundle);
		bundle.uninstall();
		Await.untilAsserted(
				() -> assertThat(workers.definitions()).extracting(WorkerDefinition::id).doesNotContain("test.gone.part"));
		assertThatThrownBy(() -> workers.create("test.gone.part", StartOptions.defaults()))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("test.gone.part");
	}

	@Test
	void aServiceContributesWithoutEverBeingFetched() throws Exception {
		ServiceFactory<WorkerContribution> never = new ServiceFactory<>() {
			@Override
			public WorkerContribution getService(Bundle bundle, ServiceRegistration<WorkerContribution> registration) {
				throw new AssertionError("the service was fetched");
			}

			@Override
			public void ungetService(Bundle bundle, ServiceRegistration<WorkerContribution> registration,
					WorkerContribution service) {
				throw new AssertionError("the service was fetched");
			}
		};
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(WorkerContribution.ID, "test.service");
		properties.put(WorkerContribution.NAME, "");
		properties.put(WorkerContribution.CONTRACT, PART);
		properties.put(WorkerContribution.IMPLEMENTATION, PartWorker.class.getName());
		ServiceRegistration<?> registration = context.registerService(WorkerContribution.class.getName(), never, properties);
		awaitDefinition("test.service");
		assertThat(definition("test.service").name()).isEqualTo("test.service");
		WorkerHandle<Part> part = workers.create("test.service", Part.class, StartOptions.defaults()).start();
		answer(part.call(p -> p.describe(PartWorker.class.getName()))).asString().contains("PartWorker@");
		registration.unregister();
		assertThat(workers.definitions()).extracting(WorkerDefinition::id).doesNotContain("test.service");
	}

	@Test
	void whatAServiceLeavesOutIsNamed() {
		ServiceRegistration<?> registration = context.registerService(WorkerContribution.class, new WorkerContribution() {
		}, null);
		Await.untilAsserted(() -> assertThat(log.mentioning("(service)")).singleElement()
				.asString().contains("the id is missing").contains("the contract is missing"));
		registration.unregister();
	}

	@Test
	void aContractWithoutDefinitionOrWithTwoIsAnErrorThatSaysSo() throws Exception {
		assertThatThrownBy(() -> workers.create(Part.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("no worker definition has the contract " + PART);
		assertThatThrownBy(() -> workers.create(Broken.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("take(Object), parameter anything");
		install(new BundleBuilder("test.two").classes(Part.class, PartWorker.class)
				.workers(worker("test.two.one", PART, PartWorker.class.getName())
						+ worker("test.two.other", PART, PartWorker.class.getName())));
		awaitDefinition("test.two.other");
		assertThatThrownBy(() -> workers.create(Part.class)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("test.two.one, test.two.other");
	}

	@Test
	void anotherCopyOfTheContractIsAnErrorThatNamesBoth() throws Exception {
		install(new BundleBuilder("test.copy").classes(Part.class, PartWorker.class)
				.workers(worker("test.copy.part", PART, PartWorker.class.getName())));
		awaitDefinition("test.copy.part");
		assertThatThrownBy(() -> get(workers.start(Part.class).ready())).isInstanceOf(WorkerStartException.class)
				.hasMessageContaining("another copy").hasMessageContaining("test.copy")
				.hasMessageContaining("dev.outboard.core.tests").hasMessageContaining("Import the contract's package");
	}

	private Bundle install(BundleBuilder builder) throws BundleException {
		Bundle bundle = builder.install(context);
		installed.add(bundle);
		context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
		return bundle;
	}

	private void awaitDefinition(String id) {
		Await.untilAsserted(() -> assertThat(workers.definitions()).extracting(WorkerDefinition::id).contains(id));
	}

	private WorkerDefinition definition(String id) {
		return workers.definitions().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
	}

	private static String worker(String id, String contract, String implementation) {
		return "<worker id=\"" + id + "\" name=\"Test\" contract=\"" + contract + "\" class=\"" + implementation + "\"/>";
	}
}
