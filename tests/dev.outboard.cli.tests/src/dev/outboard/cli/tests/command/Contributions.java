package dev.outboard.cli.tests.command;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import dev.outboard.api.WorkerContribution;

/** Contributes the test's workers for as long as a test takes: some that work, and some that are broken. */
final class Contributions implements BeforeEachCallback, AfterEachCallback {

	private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

	@Override
	public void beforeEach(ExtensionContext context) {
		contribute("test.everything", Everything.class.getName(), EverythingWorker.class.getName());
		contribute("test.heavy", Lines.class.getName(), LinesWorker.class.getName(), "heap", "1g");
		contribute("test.lines", Lines.class.getName(), LinesWorker.class.getName());
		contribute("test.never-starts", Nothing.class.getName(), BrokenWorker.class.getName());
		contribute("test.no-such-class", "no.such.Contract", BrokenWorker.class.getName());
		contribute("test.refused", "no class", BrokenWorker.class.getName());
		contribute("test.other.everything", Everything.class.getName(), EverythingWorker.class.getName());
	}

	@Override
	public void afterEach(ExtensionContext context) {
		registrations.forEach(ServiceRegistration::unregister);
		registrations.clear();
	}

	/** @param options names and values of options, in turns */
	private void contribute(String id, String contract, String implementation, String... options) {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(WorkerContribution.ID, id);
		properties.put(WorkerContribution.CONTRACT, contract);
		properties.put(WorkerContribution.IMPLEMENTATION, implementation);
		for (int i = 0; i < options.length; i += 2) {
			properties.put("outboard.worker." + options[i], options[i + 1]);
		}
		registrations.add(FrameworkUtil.getBundle(Contributions.class).getBundleContext()
				.registerService(WorkerContribution.class, new WorkerContribution() {
				}, properties));
	}
}
