package dev.outboard.ui.internal.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	/** Returns the channels that are open, by rising id, then the pools, and what is in the channel that was asked for. */
	ChannelsSnapshot read(Optional<ContentsRequest> request) {
		flows.beginRound();
		List<ChannelRow> rows = new ArrayList<>();
		Optional<ChannelMonitor> channels = Optional.ofNullable(monitor.getService());
		channels.ifPresent(all -> addRows(rows, all.channels()));
		control.get().ifPresent(service -> service.pools().stream().map(this::row).forEach(rows::add));
		Optional<ContentsPage> contents = request.flatMap(wanted -> channels.flatMap(wanted::read));
		return new ChannelsSnapshot(rows, contents, System.currentTimeMillis());
	}

	/** Dead letters come under the name of their queue, and only where there are any. */
	private void addRows(List<ChannelRow> rows, List<ChannelStatus> channels) {
		Map<Long, ChannelStatus> byId = new HashMap<>();
		channels.forEach(channel -> byId.put(channel.id(), channel));
		for (ChannelStatus channel : channels) {
			OptionalLong queue = channel.deadLettersOf();
			if (!channel.closed() && (queue.isEmpty() || channel.load().depth() > 0)) {
				rows.add(row(channel, queue.isEmpty() ? name(channel)
						: NLS.bind(Messages.name_dead_letters, nameOf(queue.getAsLong(), byId))));
			}
		}
	}

	private static String nameOf(long id, Map<Long, ChannelStatus> byId) {
		return Optional.ofNullable(byId.get(id)).map(ChannelReader::name)
				.orElseGet(() -> NLS.bind(Messages.name_number, Long.toString(id)));
	}

	private static String name(ChannelStatus channel) {
		return channel.name().orElseGet(() -> NLS.bind(Messages.name_number, Long.toString(channel.id())));
	}

	@Override
	public void close() {
		monitor.close();
		control.close();
	}

	private ChannelRow row(ChannelStatus channel, String name) {
		ChannelStatus.Load load = channel.load();
		ChannelRow.Flow flow = flows.read(channel.id(), System.nanoTime(), load.put(), load.taken());
		return new ChannelRow(channel.id(), name, channel.kind(), channel.elements(), load.depth(), asLong(load.capacity()),
				asLong(load.unfinished()), flow, load.waitingProducers(), load.waitingConsumers(), channel.waiting(), channel.holders());
	}

	private ChannelRow row(WorkerPool<?> pool) {
		PoolStatus status = pool.status();
		long ended = status.done() + status.failed();
		long open = status.queued() + status.underWay();
		ChannelRow.Flow flow = flows.read(pool, System.nanoTime(), ended + open, ended);
		String holders = NLS.bind(Messages.pool_workers, new Object[] { status.ready(), status.size(), status.busy() });
		return new ChannelRow(pool, pool.definition().name(), Messages.kind_pool, List.of(), status.queued(),
				OptionalLong.empty(), OptionalLong.of(open), flow, 0, Math.max(0, status.ready() - status.busy()),
				ChannelStatus.Waiting.NONE,
				List.of(holders));
	}

	private static OptionalLong asLong(OptionalInt number) {
		return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
	}
}
