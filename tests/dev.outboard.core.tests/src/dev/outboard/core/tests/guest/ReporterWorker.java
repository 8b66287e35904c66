package dev.outboard.core.tests.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import dev.outboard.api.contract.Property;
import dev.outboard.api.contract.Signal;
import dev.outboard.core.tests.parts.Reporter;

/** A worker of bundles that come and go: announces the version of the bundle that it was loaded from. */
public final class ReporterWorker implements Reporter {

	private final Signal.Emitter<String> reports = new Signal.Emitter<>();
	private final Property.Source<String> version;

	public ReporterWorker() throws IOException {
		try (InputStream in = ReporterWorker.class.getResourceAsStream('/' + GuestWorker.VERSION)) {
			version = new Property.Source<>(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		reports.emit("version " + version.get());
	}

	@Override
	public Signal<String> reports() {
		return reports;
	}

	@Override
	public Property<String> version() {
		return version;
	}

	@Override
	public void report(int times) {
		for (int i = 1; i <= times; i++) {
			reports.emit(version.get() + '.' + i);
		}
	}
}
