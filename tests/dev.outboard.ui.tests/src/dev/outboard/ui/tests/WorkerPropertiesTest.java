package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.thermostat.Thermostat;
import dev.outboard.testkit.probe.Probe;
import dev.outboard.ui.tests.pages.PropertiesPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Workers and definitions in the platform's Properties view. */
class WorkerPropertiesTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private WorkersPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = WorkersPage.open();
	}

	@AfterEach
	void close() {
		PropertiesPage.close();
		WorkersPage.close();
	}

	@Test
	void showsWhatADefinitionSaysWithoutItsClasses() throws PartInitException {
		view.selectDefinition("Adder");

		PropertiesPage properties = PropertiesPage.open();

		assertThat(properties.categories()).containsExactly("Identity", "Start options", "Policies");
		assertThat(properties.category("Identity")).containsEntry("Name", "Adder")
				.containsEntry("Contract", "dev.outboard.samples.adder.Adder").containsKey("Contributor");
		assertThat(properties.category("Start options")).containsEntry("Start method", "process");
		assertThat(properties.category("Policies")).contains(entry("Restart", "never"), entry("Timeout of calls", "none"));
	}

	@Test
	void showsAWorkerAndFollowsIt() throws PartInitException {
		WorkerHandle<Thermostat> worker = workers.start(Thermostat.class);
		view.expand("Thermostat");
		view.awaitWorker("Thermostat", "Running");
		view.selectWorker("Thermostat");

		PropertiesPage properties = PropertiesPage.open();

		properties.await("Metrics, last seen", "Calls done", "0"::equals);
		assertThat(properties.categories()).containsExactly("Identity", "State", "Process", "Metrics, last seen", "Start options",
				"Policies", "Functions", "Properties");
		assertThat(properties.category("Identity")).containsEntry("Worker", worker.displayName());
		assertThat(properties.category("Process")).containsEntry("Process id", Long.toString(worker.pid().getAsLong()));
		assertThat(properties.category("State")).contains(entry("State", "Running"), entry("Starts", "1"));
		assertThat(properties.category("Functions")).isNotEmpty();
		assertThat(properties.category("Properties")).isNotEmpty();

		ProcessHandle.of(worker.pid().getAsLong()).orElseThrow().destroyForcibly();

		properties.await("State", "State", "Failed"::equals);
		properties.await("State", "Reason of the end", reason -> reason.contains("signal 9"));
		errors.await("signal 9");
	}

	@Test
	void whateverStandsForAWorkerHasItsProperties() {
		WorkerHandle<Probe> worker = workers.service().create(Probe.class);

		IPropertySource properties = Adapters.adapt(worker, IPropertySource.class);

		assertThat(properties.getPropertyDescriptors()).extracting(it -> properties.getPropertyValue(it.getId()))
				.contains(worker.displayName(), "New");
		IPropertySource definition = Adapters.adapt(worker.definition(), IPropertySource.class);
		assertThat(definition.getPropertyDescriptors()).extracting(it -> definition.getPropertyValue(it.getId()))
				.contains(Probe.class.getName());
		worker.start();
	}
}
