package dev.outboard.ui.internal.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Keeps the items of a virtual tree in step with what they show. Only those that can be seen get texts: however many
 * workers there are, and however many change, it costs about the same.
 */
final class WorkersLines {

	private static final String TEXTS = WorkersLines.class.getName();

	private final Tree tree;
	private final WorkersLabels labels;
	private final Set<String> expanded = new HashSet<>();
	private final Set<TreeItem> filled = new HashSet<>();
	private List<WorkersLine> lines = List.of();

	/** @param tree one of style {@code SWT.VIRTUAL}, with its columns */
	WorkersLines(Tree tree, WorkersLabels labels) {
		this.tree = tree;
		this.labels = labels;
		tree.addListener(SWT.SetData, e -> element((TreeItem) e.item).ifPresent(row -> fill((TreeItem) e.item, row)));
		tree.addListener(SWT.Expand, e -> element((TreeItem) e.item).map(WorkersElement::definitionId).ifPresent(expanded::add));
		tree.addListener(SWT.Collapse,
				e -> element((TreeItem) e.item).map(WorkersElement::definitionId).ifPresent(expanded::remove));
	}

	/** Shows the workers of these definitions from now on. */
	void expand(Collection<String> definitionIds) {
		expanded.addAll(definitionIds);
	}

	/** Shows {@code next} in place of what was shown. The selection moves with its lines, and to a definition with the last. */
	void show(List<WorkersLine> next) {
		List<WorkersElement> selected = selected();
		List<WorkersLine> before = lines;
		lines = next;
		if (tree.getItemCount() != next.size()) {
			tree.setItemCount(next.size());
		}
		for (int i = 0; i < next.size(); i++) {
			show(tree.getItem(i), next.get(i), i < before.size() && before.get(i).id().equals(next.get(i).id()));
		}
		refill();
		restore(selected);
	}

	/** Writes the texts anew of those workers in sight that are wanted; returns their items. */
	List<TreeItem> update(Predicate<WorkerRow> wanted) {
		List<TreeItem> updated = new ArrayList<>();
		VisibleRows.in(tree).forEach(item -> element(item)
				.filter(row -> row instanceof WorkerRow worker && wanted.test(worker)).ifPresent(row -> {
					fill(item, row);
					updated.add(item);
				}));
		return updated;
	}

	/** Returns the workers that can be seen. */
	Stream<WorkerRow> visible() {
		return VisibleRows.in(tree).stream().flatMap(item -> element(item).stream()).filter(WorkerRow.class::isInstance)
				.map(WorkerRow.class::cast);
	}

	/** Returns what is selected, whether it has been in sight or not. */
	List<WorkersElement> selected() {
		return Arrays.stream(tree.getSelection()).flatMap(item -> element(item).stream()).toList();
	}

	/** Selects those lines whose elements have these keys. */
	void select(Set<?> keys) {
		tree.deselectAll();
		for (int i = 0; i < lines.size(); i++) {
			WorkersLine line = lines.get(i);
			if (keys.contains(line.definition().key())) {
				tree.select(tree.getItem(i));
			}
			for (int j = 0; j < line.workers().size(); j++) {
				if (keys.contains(line.workers().get(j).key())) {
					tree.select(tree.getItem(i).getItem(j));
				}
			}
		}
	}

	/** Returns what a line shows. */
	Optional<WorkersElement> element(TreeItem item) {
		TreeItem parent = item.getParentItem();
		int line = tree.indexOf(parent == null ? item : parent);
		if (line < 0 || line >= lines.size()) {
			return Optional.empty();
		}
		if (parent == null) {
			return Optional.of(lines.get(line).definition());
		}
		List<WorkerRow> workers = lines.get(line).workers();
		int index = parent.indexOf(item);
		return index < 0 || index >= workers.size() ? Optional.empty() : Optional.of(workers.get(index));
	}

	private void show(TreeItem item, WorkersLine line, boolean same) {
		int count = line.workers().size();
		if (item.getItemCount() != count) {
			item.setItemCount(count);
		}
		boolean open = count > 0 && expanded.contains(line.id());
		if (item.getExpanded() != open && (open || !same)) {
			item.setExpanded(open);
		}
		fill(item, line.definition());
	}

	/** What can't be seen is asked for when it comes into sight. */
	private void refill() {
		Set<TreeItem> visible = VisibleRows.in(tree);
		filled.removeIf(TreeItem::isDisposed);
		for (TreeItem item : List.copyOf(filled)) {
			if (visible.contains(item)) {
				element(item).ifPresent(row -> fill(item, row));
			} else {
				filled.remove(item);
				item.setData(TEXTS, null);
				item.getParentItem().clear(item.getParentItem().indexOf(item), false);
			}
		}
	}

	private void restore(List<WorkersElement> before) {
		if (before.isEmpty() || keys(selected()).equals(keys(before))) {
			return;
		}
		select(keys(before));
		if (tree.getSelectionCount() == 0) {
			select(Set.of(DefinitionRow.key(before.getFirst().definitionId())));
		}
	}

	/** Touches only cells that look different afterwards: to set one makes SWT measure and paint. */
	private void fill(TreeItem item, WorkersElement element) {
		String[] texts = labels.texts(element);
		String[] before = item.getData(TEXTS) instanceof String[] known ? known : new String[texts.length];
		item.setData(TEXTS, texts);
		for (int i = 0; i < texts.length; i++) {
			if (!texts[i].equals(before[i])) {
				item.setText(i, texts[i]);
			}
		}
		Image image = labels.image(element);
		if (image != item.getImage()) {
			item.setImage(image);
		}
		if (element instanceof WorkerRow) {
			filled.add(item);
		}
	}

	private static Set<Object> keys(List<WorkersElement> elements) {
		return elements.stream().map(WorkersElement::key).collect(Collectors.toSet());
	}
}
