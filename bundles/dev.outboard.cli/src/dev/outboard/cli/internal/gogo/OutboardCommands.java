package dev.outboard.cli.internal.gogo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.ChannelStatus;
import dev.outboard.api.channel.ChannelStatus.Load;
import dev.outboard.cli.internal.text.Table;

/** {@code outboard:channels} and {@code outboard:workers}: what there is now. Gogo finds them by their service properties. */
@Component(service = OutboardCommands.class, property = { "osgi.command.scope=outboard",
		"osgi.command.function=channels", "osgi.command.function=workers" })
public final class OutboardCommands {

	private final ChannelMonitor monitor;
	private final WorkerService workers;
	private final Map<Long, ChannelStatus> before = new HashMap<>();

	@Activate
	public OutboardCommands(@Reference ChannelMonitor monitor, @Reference WorkerService workers) {
		this.monitor = monitor;
		this.workers = workers;
	}

	/** Lists channels, with rates since this was asked before. */
	public synchronized String channels() {
		List<ChannelStatus> now = monitor.channels();
		Table table = new Table("ID", "KIND", "NAME", "DEPTH", "CAPACITY", "UNFINISHED", "PUT", "TAKEN", "PUT/S", "TAKEN/S",
				"PRODUCERS WAITING", "CONSUMERS WAITING", "HELD BY");
		for (ChannelStatus channel : now) {
			ChannelStatus last = before.getOrDefault(channel.id(), channel);
			Load load = channel.load();
			table.add(channel.id(), kind(channel), channel.name().orElse("-"), load.depth(), number(load.capacity()),
					number(load.unfinished()), load.put(), load.taken(), Math.round(channel.putRate(last)),
					Math.round(channel.takeRate(last)), load.waitingProducers(), load.waitingConsumers(),
					String.join(", ", channel.holders()) + (channel.closed() ? " (closed)" : ""));
		}
		before.clear();
		now.forEach(channel -> before.put(channel.id(), channel));
		return table.toString();
	}

	/** Lists workers. */
	public String workers() {
		Table table = new Table("WORKER", "STATE", "PID", "INCARNATION", "DEFINITION");
		for (WorkerHandle<?> worker : workers.workers()) {
			table.add(worker.displayName(), worker.state(),
					worker.pid().isPresent() ? worker.pid().getAsLong() : "-", worker.incarnation(),
					worker.definition().id());
		}
		return table.toString();
	}

	/** Returns the kind of a channel as in {@code WorkQueue<Map<String, Integer>>}. */
	private static String kind(ChannelStatus channel) {
		return channel.kind() + channel.elements().stream().map(type -> type.replaceAll("[\\w.$]*[.$](?=\\w)", ""))
				.collect(Collectors.joining(", ", "<", ">"));
	}

	private static String number(OptionalInt value) {
		return value.isPresent() ? Integer.toString(value.getAsInt()) : "-";
	}
}
