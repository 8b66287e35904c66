package dev.outboard.samples.demo;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.service.component.annotations.Component;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerProperty;
import dev.outboard.api.WorkerService;
import dev.outboard.samples.thermostat.Thermostat;

/** Values that the worker holds, and the console reads, observes and sets. */
@Component
public final class PropertyDemo implements Demo {

	@Override
	public String name() {
		return "property";
	}

	@Override
	public String description() {
		return "values that a worker holds: read, observed, set, and refused";
	}

	@Override
	public int run(WorkerService workers, PrintStream out) throws Exception {
		Story story = new Story(out);
		WorkerHandle<Thermostat> thermostat = workers.create(Thermostat.class);
		WorkerProperty<Boolean> connected = thermostat.property(Thermostat::connected);
		WorkerProperty<Double> temperature = thermostat.property(Thermostat::temperature);
		WorkerProperty<Double> target = thermostat.property(Thermostat::target);
		story.tell("get", "connected before the start: " + text(connected));

		story.start(thermostat);
		story.tell("get",
				"connected " + text(connected) + ", temperature " + text(temperature) + ", target " + text(target));
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		observe(connected, seen);
		observe(temperature, seen);
		observe(target, seen);
		for (int i = 0; i < 3; i++) {
			story.tell("observed", Story.next(seen) + ", the value at first");
		}

		Story.result(thermostat.run(Thermostat::connect));
		story.tell("call", "connect()");
		story.tell("observed", Story.next(seen));

		Story.result(target.set(21.0));
		story.tell("set", "target " + text(target));
		story.tell("observed", Story.next(seen));

		story.tell("refused", "target 99.0: " + Story.failure(target.set(99.0)).getMessage());
		Story.result(target.set(21.0));
		story.tell("set", "target 21.0 once more, which it is");
		Story.result(thermostat.run(Thermostat::connect));
		story.tell("call", "connect() once more, which it is");
		Story.result(thermostat.run(Thermostat::work));
		story.tell("call", "work()");
		// One after another is delivered what was announced, so nothing else was before this.
		String next = Story.next(seen);
		Story.check(next.startsWith(temperature.name()), "neither a refused nor an equal value fires, but " + next);
		story.tell("observed", next + ", and nothing before it");
		story.tell("get", "target " + text(target) + " still");

		story.terminate(thermostat);
		story.tell("get", "temperature after the end: " + text(temperature));
		return 0;
	}

	private static void observe(WorkerProperty<?> property, BlockingQueue<String> seen) {
		property.observe(value -> seen.add(property.name() + " = " + value));
	}

	private static String text(WorkerProperty<?> property) {
		return property.get().map(String::valueOf).orElse("unknown");
	}
}
