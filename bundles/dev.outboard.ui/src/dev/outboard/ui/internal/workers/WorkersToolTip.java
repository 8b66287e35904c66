package dev.outboard.ui.internal.workers;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

/** Shows in full what a line of a tree may be too narrow for. */
final class WorkersToolTip extends DefaultToolTip {

	private final Tree tree;
	private final Function<Point, Optional<String>> text;

	/** @param text returns what to show for a place in the tree */
	WorkersToolTip(Tree tree, Function<Point, Optional<String>> text) {
		super(tree, ToolTip.NO_RECREATE, false);
		this.tree = tree;
		this.text = text;
		setShift(new Point(10, 10));
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return tree.getItem(new Point(event.x, event.y));
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return text.apply(new Point(event.x, event.y)).filter(it -> !it.isEmpty()).isPresent();
	}

	@Override
	protected String getText(Event event) {
		return text.apply(new Point(event.x, event.y)).orElse("");
	}
}
