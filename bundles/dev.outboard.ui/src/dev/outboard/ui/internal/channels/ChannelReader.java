package dev.outboard.ui.internal.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import dev.outboard.api.PoolStatus;
import dev.outboard.api.WorkerPool;
import dev.outboard.api.channel.ChannelMonitor;
import dev.outboard.api.channel.ChannelStatus;
import dev.outboard.ui.internal.ProcessControl;

/** Reads how all channels and pools are now. To be closed; besides that, to be used on one thread. */
final class ChannelReader implements AutoCloseable {

	private final FlowHistory flows = new FlowHistory();
	private final ProcessControl control = new ProcessControl();
	private final ServiceTracker<ChannelMonitor, ChannelMonitor> monitor = new ServiceTracker<>(
			FrameworkUtil.getBundle(ChannelReader.class).getBundleContext(), ChannelMonitor.class, null);

	ChannelReader() {
		monitor.open();
	}

	/** Returns the channels that are open, by rising id, and then the pools. */
	List<ChannelRow> read() {
		flows.beginRound();
		List<ChannelRow> rows = new ArrayList<>();
		ChannelMonitor channels = monitor.getService();
		if (channels != null) {
			channels.channels().stream().filter(channel -> !channel.closed()).map(this::row).forEach(rows::add);
		}
		control.get().ifPresent(service -> service.pools().stream().map(this::row).forEach(rows::add));
		return rows;
	}

	@Override
	public void close() {
		monitor.close();
		control.close();
	}

	private ChannelRow row(ChannelStatus channel) {
		ChannelStatus.Load load = channel.load();
		ChannelRow.Flow flow = flows.read(channel.id(), System.nanoTime(), load.put(), load.taken());
		String name = channel.name().orElseGet(() -> NLS.bind(Messages.name_number, Long.toString(channel.id())));
		return new ChannelRow(channel.id(), name, channel.kind(), channel.elements(), load.depth(), asLong(load.capacity()),
				asLong(load.unfinished()), flow, load.waitingProducers(), load.waitingConsumers(), channel.holders());
	}

	private ChannelRow row(WorkerPool<?> pool) {
		PoolStatus status = pool.status();
		long ended = status.done() + status.failed();
		long open = status.queued() + status.underWay();
		ChannelRow.Flow flow = flows.read(pool, System.nanoTime(), ended + open, ended);
		String holders = NLS.bind(Messages.pool_workers, new Object[] { status.ready(), status.size(), status.busy() });
		return new ChannelRow(pool, pool.definition().name(), Messages.kind_pool, List.of(), status.queued(),
				OptionalLong.empty(), OptionalLong.of(open), flow, 0, Math.max(0, status.ready() - status.busy()),
				List.of(holders));
	}

	private static OptionalLong asLong(OptionalInt number) {
		return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
	}
}
