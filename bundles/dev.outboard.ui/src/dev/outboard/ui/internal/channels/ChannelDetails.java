package dev.outboard.ui.internal.channels;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The part of the Channels view that shows more of the selected one: what is in it, or what goes through it. */
final class ChannelDetails {

	private final Composite pane;
	private final StackLayout layout = new StackLayout();
	private final ContentsPane contents;
	private final FlowPane flow;

	/**
	 * @param colors whose colours charts have
	 * @param asked  called when something else is to be read
	 */
	ChannelDetails(Composite parent, Control colors, Runnable asked) {
		pane = new Composite(parent, SWT.NONE);
		pane.setLayout(layout);
		contents = new ContentsPane(pane, asked);
		flow = new FlowPane(pane, colors);
	}

	Composite control() {
		return pane;
	}

	/** Returns what must be read to show it. */
	Optional<ContentsRequest> request() {
		return contents.request();
	}

	/** Shows more of {@code row} from now on. */
	void open(ChannelRow row) {
		contents.open(row.shared().isPresent() ? Optional.of(row.shared().getAsLong()) : Optional.empty());
		Composite wanted = row.shared().isPresent() ? contents.control() : flow.control();
		if (layout.topControl != wanted) {
			layout.topControl = wanted;
			pane.layout();
		}
	}

	/** Shows nothing from now on, so that nothing needs be read. */
	void close() {
		contents.open(Optional.empty());
	}

	/** Shows how the row is now that was opened. */
	void show(ChannelRow row, ChannelsSnapshot snapshot) {
		if (row.shared().isPresent()) {
			snapshot.contents().ifPresent(contents::show);
		} else {
			flow.show(row, snapshot.time());
		}
	}
}
