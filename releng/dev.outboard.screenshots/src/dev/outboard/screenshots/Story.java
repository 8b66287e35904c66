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
import dev.outboard.samples.counter.Counter;
import dev.outboard.samples.courier.Courier;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.samples.thermostat.Thermostat;
import dev.outboard.samples.upper.Upper;

/** What the pictures show: three workers at work, a flood of events, a crash, and channels. */
final class Story {

	private static final String WORKERS = "dev.outboard.ui.views.workers";
	private static final String EVENTS = "dev.outboard.ui.views.events";
	private static final String CHANNELS = "dev.outboard.ui.views.channels";

	private final Stage stage;
	private final Camera camera;

	Story(Stage stage, Camera camera) {
		this.stage = stage;
		this.camera = camera;
	}

	void tell() throws Exception {
		camera.take("empty");
		WorkerHandle<Upper> upper = started(Upper.class);
		WorkerHandle<Thermostat> thermostat = started(Thermostat.class);
		WorkerHandle<Courier> courier = started(Courier.class);
		thermostat.run(Thermostat::connect).get(30, TimeUnit.SECONDS);
		expandAll();
		upper.call(it -> it.upper("hello, world")).get(30, TimeUnit.SECONDS);
		channels(courier);
		flood();
		crash();
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
		faulty.run(it -> it.exit(3)).exceptionally(end -> null);
		faulty.onExit().get(30, TimeUnit.SECONDS);
		expandAll();
		stage.linger();
		camera.take("workbench");
	}

	private <C> WorkerHandle<C> started(Class<C> contract) throws Exception {
		return stage.workers().start(contract).ready().get(30, TimeUnit.SECONDS);
	}

	private void expandAll() {
		stage.show(WORKERS);
		stage.onUiThread(() -> {
			Tree tree = stage.find(Tree.class, it -> true);
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
