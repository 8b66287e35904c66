package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.WhileVisible;
import dev.outboard.ui.internal.table.Rows;
import dev.outboard.ui.internal.table.VirtualTable;

/**
 * The Channels view: queues, pipes, what is shared, and pools; how full they are, and what goes through them. Of the
 * selected one it shows more: contents, or a chart.
 */
public final class ChannelsView extends ViewPart implements Rows<ChannelRow> {

	private List<ChannelRow> rows = List.of();
	private Optional<ChannelsSnapshot> latest = Optional.empty();
	private Optional<Object> selectedKey = Optional.empty();
	private SashForm sash;
	private VirtualTable<ChannelRow> table;
	private ChannelDetails details;
	private IAction showDetails;
	private ChannelReader reader;
	private ChannelPoller poller;
	private WhileVisible watch;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.CHANNELS);
		sash = new SashForm(parent, SWT.HORIZONTAL);
		table = new VirtualTable<>(sash, Messages.table_name, ChannelTexts.columns(), this);
		FillBar.addTo(table, ChannelTexts.FILL);
		table.table().addListener(SWT.Selection, e -> select());
		details = new ChannelDetails(sash, table.table(), this::ask);
		sash.setWeights(60, 40);
		sash.setMaximizedControl(table.control());
		details.control().setVisible(false);
		addActions();
		reader = new ChannelReader();
		poller = new ChannelPoller(reader::read, UiExecutor.of(parent.getDisplay()), this::show);
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

	private void addActions() {
		showDetails = new Action(Messages.action_details, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				showDetails();
			}
		};
		showDetails.setImageDescriptor(Icon.CHANNELS_DETAILS.descriptor());
		showDetails.setChecked(true);
		getViewSite().getActionBars().getToolBarManager().add(showDetails);
	}

	private void select() {
		selectedKey = table.selected().map(ChannelRow::key);
		showDetails();
	}

	private void show(ChannelsSnapshot read) {
		latest = Optional.of(read);
		setContentDescription(read.rows().isEmpty() ? Messages.channels_none : "");
		if (!read.rows().equals(rows)) {
			rows = read.rows();
			table.update(0);
			table.select(selectedKey.map(this::indexOf).orElse(-1));
		}
		showDetails();
	}

	/** Shows more of the selected row, where there is one, and somebody wants to see it. */
	private void showDetails() {
		Optional<ChannelRow> row = selectedKey.map(this::indexOf).filter(index -> index >= 0).map(rows::get)
				.filter(it -> showDetails.isChecked());
		Control alone = row.isPresent() ? null : table.control();
		if (sash.getMaximizedControl() != alone) {
			sash.setMaximizedControl(alone);
			// the sash only moves it out of sight, where the keyboard would still find it
			details.control().setVisible(row.isPresent());
		}
		row.ifPresentOrElse(it -> {
			details.open(it);
			latest.ifPresent(snapshot -> details.show(it, snapshot));
		}, details::close);
		ask();
	}

	private void ask() {
		poller.ask(details.request());
	}

	private int indexOf(Object key) {
		return IntStream.range(0, rows.size()).filter(i -> rows.get(i).key().equals(key)).findFirst().orElse(-1);
	}
}
