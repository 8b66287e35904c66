package dev.outboard.screenshots;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.QueueOptions;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.WorkQueue;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.counter.Counter;
import dev.outboard.samples.courier.Courier;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.samples.thermostat.Thermostat;


/** What the pictures show: three workers at work, a flood of events, a crash, and channels. */
final class Story {

	private static final String WORKERS = "dev.outboard.ui.views.workers";
	private static final String CALL = "dev.outboard.ui.views.call";
	private static final String PLOT = "dev.outboard.ui.views.plot";
	private static final String EVENTS = "dev.outboard.ui.views.events";
	private static final String CHANNELS = "dev.outboard.ui.views.channels";

	/** Between two values in the plot, in milliseconds. */
	private static final long STEP = 250;

	private final Stage stage;
	private final Camera camera;

	Story(Stage stage, Camera camera) {
		this.stage = stage;
		this.camera = camera;
	}

	void tell() throws Exception {
		camera.take("welcome");
		stage.closeWelcome();
		camera.take("empty");
		WorkerHandle<Adder> adder = started(Adder.class);
		WorkerHandle<Thermostat> thermostat = started(Thermostat.class);
		WorkerHandle<Courier> courier = started(Courier.class);
		thermostat.run(Thermostat::connect).get(30, TimeUnit.SECONDS);
		expandAll();
		call(adder);
		plot(thermostat);
		channels(courier);
		flood();
		crash();
	}

	private void call(WorkerHandle<Adder> adder) throws Exception {
		stage.showIn(CALL, adder);
		stage.choose("addTwo");
		stage.fill("40", "2");
		stage.press("Call");
		stage.linger();
		camera.take("call");
	}

	private void plot(WorkerHandle<Thermostat> thermostat) throws Exception {
		stage.showIn(PLOT, thermostat);
		for (int i = 0; i < 40; i++) {
			double target = 18 + 7 * (i / 5 % 2);
			thermostat.property(Thermostat::target).set(target).get(30, TimeUnit.SECONDS);
			thermostat.run(Thermostat::work).get(30, TimeUnit.SECONDS);
			Thread.sleep(STEP);
		}
		camera.take("plot");
	}

	private void channels(WorkerHandle<Courier> courier) throws Exception {
		Channels channels = stage.channels();
		WorkQueue<Integer> orders = channels.queue(Integer.class, QueueOptions.bounded(1000).named("orders"));
		SharedMap<Integer, Integer> squares = channels.sharedMap("squares", Integer.class, Integer.class);
		for (int i = 1; i <= 640; i++) {
			orders.put(i);
		}
		courier.run(it -> it.fill(squares, 12)).get(30, TimeUnit.SECONDS);
		stage.show(CHANNELS);
		stage.linger();
		camera.take("channels");
	}

	private void flood() throws Exception {
		stage.show(EVENTS);
		WorkerHandle<Counter> counter = started(Counter.class);
		expandAll();
		counter.call(it -> it.count(50_000, 0, new NullProgressMonitor())).get(60, TimeUnit.SECONDS);
		stage.linger();
		camera.take("events");
	}

	private void crash() throws Exception {
		WorkerHandle<Faulty> faulty = started(Faulty.class);
		stage.run("dev.outboard.ui.console.show", "dev.outboard.ui.console.show.worker", faulty.instanceId());
		faulty.run(it -> it.exit(3)).exceptionally(end -> null);
		faulty.onExit().get(30, TimeUnit.SECONDS);
		stage.linger();
		camera.take("console");
		expandAll();
		stage.show(EVENTS);
		stage.linger();
		camera.take("workbench");
	}

	private <C> WorkerHandle<C> started(Class<C> contract) throws Exception {
		return stage.workers().start(contract).ready().get(30, TimeUnit.SECONDS);
	}

	private void expandAll() {
		stage.show(WORKERS);
		stage.onUiThread(() -> {
			Tree tree = stage.visible(Tree.class).findFirst().orElseThrow();
			for (TreeItem item : tree.getItems()) {
				if (!item.getExpanded()) {
					item.setExpanded(true);
					item.notifyListeners(SWT.Expand, null);
				}
			}
			return null;
		});
	}
}
