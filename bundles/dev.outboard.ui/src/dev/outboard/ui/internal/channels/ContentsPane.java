package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.table.Column;
import dev.outboard.ui.internal.table.Rows;
import dev.outboard.ui.internal.table.VirtualTable;

/** The part of the Channels view that shows what is in a shared channel, a page of it at a time. */
final class ContentsPane implements Rows<ContentsPage.Row> {

	private final Composite pane;
	private final Label status;
	private final Button back;
	private final Button forth;
	private final VirtualTable<ContentsPage.Row> table;
	private final Runnable turned;
	private Optional<Long> channel = Optional.empty();
	private List<ContentsPage.Row> rows = List.of();
	private int from;

	/** @param turned called when another page is wanted */
	ContentsPane(Composite parent, Runnable turned) {
		this.turned = turned;
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(3, 2).applyTo(pane);
		status = new Label(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(4, 0).applyTo(status);
		back = button(Messages.contents_back, Messages.contents_back_tip, -ContentsRequest.PAGE);
		forth = button(Messages.contents_forth, Messages.contents_forth_tip, ContentsRequest.PAGE);
		table = new VirtualTable<>(pane, Messages.contents_name, List.of(
				new Column<>(Messages.contents_key, SWT.LEAD, 35, 80, ContentsPage.Row::key),
				new Column<>(Messages.contents_value, SWT.LEAD, 65, 100, ContentsPage.Row::value)), this);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(150, 60).applyTo(table.control());
	}

	private Button button(String text, String name, int step) {
		Button button = new Button(pane, SWT.PUSH | SWT.FLAT);
		button.setText(text);
		button.setToolTipText(name);
		AccessibleName.set(button, name);
		button.addListener(SWT.Selection, e -> {
			from = Math.max(0, from + step);
			turned.run();
		});
		GridDataFactory.fillDefaults().exclude(true).applyTo(button);
		button.setVisible(false);
		return button;
	}

	Composite control() {
		return pane;
	}

	/** Returns what is to be read. */
	Optional<ContentsRequest> request() {
		return channel.map(id -> new ContentsRequest(id, from));
	}

	/** Shows another channel from now on, or none. */
	void open(Optional<Long> wanted) {
		if (!wanted.equals(channel)) {
			channel = wanted;
			from = 0;
			rows = List.of();
			table.update(0);
			status.setText("");
		}
	}

	/** Shows what was read; nothing where it is of another channel or page, for that was asked for before. */
	void show(ContentsPage page) {
		if (!channel.equals(Optional.of(page.channel())) || page.from() != from) {
			return;
		}
		if (page.rows().isEmpty() && from > 0) {
			from = Math.max(0, (page.size() - 1) / ContentsRequest.PAGE * ContentsRequest.PAGE);
			turned.run();
			return;
		}
		say(page);
		if (!page.rows().equals(rows)) {
			rows = page.rows();
			table.update(0);
		}
	}

	@Override
	public int size() {
		return rows.size();
	}

	@Override
	public ContentsPage.Row get(int index) {
		return rows.get(index);
	}

	private void say(ContentsPage page) {
		boolean all = page.rows().size() == page.size();
		String count = page.size() == 1 ? Messages.contents_one : all ? NLS.bind(Messages.contents_all, number(page.size()))
				: NLS.bind(Messages.contents_part, new Object[] { number(page.from() + 1),
						number(page.from() + page.rows().size()), number(page.size()) });
		String text = page.decoded() || page.rows().isEmpty() ? count : NLS.bind(Messages.contents_encoded, count);
		if (!text.equals(status.getText())) {
			status.setText(text);
			status.setToolTipText(text);
		}
		enable(back, !all, page.from() > 0);
		enable(forth, !all, page.from() + page.rows().size() < page.size());
	}

	private void enable(Button button, boolean visible, boolean enabled) {
		button.setEnabled(enabled);
		if (button.getVisible() != visible) {
			button.setVisible(visible);
			GridDataFactory.fillDefaults().exclude(!visible).applyTo(button);
			pane.layout();
		}
	}

	private static String number(int count) {
		return String.format("%,d", count);
	}
}
