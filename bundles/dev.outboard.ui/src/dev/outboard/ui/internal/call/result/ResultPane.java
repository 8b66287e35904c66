package dev.outboard.ui.internal.call.result;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.table.Column;
import dev.outboard.ui.internal.table.Rows;
import dev.outboard.ui.internal.table.VirtualTable;

/** The part of the Call view that shows what became of the last call. */
public final class ResultPane {

	private final Composite pane;
	private final CLabel headline;
	private Control body;

	public ResultPane(Composite parent) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(pane);
		headline = new CLabel(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		headline.setText(Messages.result_none);
	}

	/** Returns what the pane is laid out in. */
	public Control control() {
		return pane;
	}

	/** Forgets what was shown; {@code why} is said instead. */
	public void clear(String why) {
		headline.setImage(null);
		headline.setText(why);
		replaceBody(null);
	}

	/**
	 * Shows a result.
	 *
	 * @param words what became of the call, in a line
	 */
	public void show(Icon icon, String words, Presentation shown) {
		headline.setImage(JFaceResources.getResources().create(icon.descriptor()));
		headline.setText(words.replace("&", "&&"));
		headline.setToolTipText(words);
		replaceBody(switch (shown) {
			case Presentation.Plain plain -> text(plain.text());
			case Presentation.Failure failure -> text(failure.text());
			case Presentation.Picture picture -> new PictureCanvas(pane, picture).control();
			case Presentation.Grid grid -> grid(grid);
		});
	}

	private void replaceBody(Control created) {
		if (body != null) {
			body.dispose();
		}
		body = created;
		if (created != null) {
			GridDataFactory.fillDefaults().grab(true, true).hint(100, 40).applyTo(created);
		}
		pane.layout();
	}

	/** What has lines of its own keeps them. */
	private Text text(String shown) {
		int lines = shown.indexOf('\n') < 0 ? SWT.WRAP : SWT.H_SCROLL;
		Text text = new Text(pane, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | lines);
		text.setFont(JFaceResources.getTextFont());
		AccessibleName.set(text, Messages.result_name);
		text.setText(shown);
		return text;
	}

	private Control grid(Presentation.Grid grid) {
		List<Column<String[]>> columns = IntStream.range(0, grid.columns().size())
				.mapToObj(i -> new Column<String[]>(grid.columns().get(i), SWT.LEAD, i == 0 ? 1 : 3, 50, row -> row[i])).toList();
		VirtualTable<String[]> table = new VirtualTable<>(pane, Messages.result_name, columns, rows(grid.rows()));
		table.update(0);
		if (grid.leftOut() > 0) {
			headline.setText(headline.getText() + ' ' + NLS.bind(Messages.rows_left_out, ShownText.count(grid.rows().size())));
		}
		return table.control();
	}

	private static Rows<String[]> rows(List<String[]> all) {
		return new Rows<>() {
			@Override
			public int size() {
				return all.size();
			}

			@Override
			public String[] get(int index) {
				return all.get(index);
			}
		};
	}
}
