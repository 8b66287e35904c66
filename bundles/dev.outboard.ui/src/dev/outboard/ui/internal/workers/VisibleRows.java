package dev.outboard.ui.internal.workers;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds the lines of a tree that can be seen, at a cost that doesn't grow with the tree. */
final class VisibleRows {

	private VisibleRows() {
	}

	/** Returns the lines that are within the tree's bounds now. */
	static SequencedSet<TreeItem> in(Tree tree) {
		SequencedSet<TreeItem> rows = new LinkedHashSet<>();
		int step = Math.max(1, tree.getItemHeight());
		int bottom = tree.getClientArea().height;
		TreeItem item = tree.getItemCount() == 0 ? null : tree.getTopItem();
		if (item == null || bottom <= 0) {
			return rows;
		}
		int x = tree.getClientArea().width / 2;
		int y = item.getBounds().y + step / 2;
		while (item != null) {
			rows.add(item);
			y += step;
			item = y < bottom + step ? tree.getItem(new Point(x, Math.min(y, bottom - 1))) : null;
		}
		return rows;
	}
}
