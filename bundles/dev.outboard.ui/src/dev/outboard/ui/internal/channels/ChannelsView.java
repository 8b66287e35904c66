package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.WhileVisible;
import dev.outboard.ui.internal.table.Rows;
import dev.outboard.ui.internal.table.VirtualTable;

/** The Channels view: queues, pipes, what is shared, and pools; how full they are, and what goes through them. */
public final class ChannelsView extends ViewPart implements Rows<ChannelRow> {

	private List<ChannelRow> rows = List.of();
	private Optional<Object> selectedKey = Optional.empty();
	private VirtualTable<ChannelRow> table;
	private ChannelReader reader;
	private WhileVisible watch;

	@Override
	public void createPartControl(Composite parent) {
		table = new VirtualTable<>(parent, Messages.table_name, ChannelTexts.columns(), this);
		FillBar.addTo(table, ChannelTexts.FILL);
		table.table().addListener(SWT.Selection, e -> selectedKey = table.selected().map(ChannelRow::key));
		reader = new ChannelReader();
		ChannelPoller poller = new ChannelPoller(reader::read, UiExecutor.of(parent.getDisplay()), this::show);
		watch = new WhileVisible(this, poller::start, poller::stop);
	}

	@Override
	public void setFocus() {
		table.table().setFocus();
	}

	@Override
	public void dispose() {
		watch.close();
		reader.close();
		super.dispose();
	}

	@Override
	public int size() {
		return rows.size();
	}

	@Override
	public ChannelRow get(int index) {
		return rows.get(index);
	}

	private void show(List<ChannelRow> read) {
		setContentDescription(read.isEmpty() ? Messages.channels_none : "");
		if (read.equals(rows)) {
			return;
		}
		rows = read;
		table.update(0);
		table.select(selectedKey.map(this::indexOf).orElse(-1));
	}

	private int indexOf(Object key) {
		return IntStream.range(0, rows.size()).filter(i -> rows.get(i).key().equals(key)).findFirst().orElse(-1);
	}
}
