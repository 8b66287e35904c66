package dev.outboard.ui.internal.workers;

import java.util.Objects;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

import dev.outboard.ui.internal.Icon;

/** What stands in the cells of the Workers view. */
final class WorkersLabels extends CellLabelProvider {

	private final WorkersModel model;
	private final WorkersMetrics metrics;
	private final ResourceManager images;

	WorkersLabels(WorkersModel model, WorkersMetrics metrics, ResourceManager images) {
		this.model = model;
		this.metrics = metrics;
		this.images = images;
	}

	/** Touches only cells that look different afterwards: to set one makes SWT measure and paint. */
	@Override
	public void update(ViewerCell cell) {
		WorkersColumn column = WorkersColumn.values()[cell.getColumnIndex()];
		WorkersElement element = (WorkersElement) cell.getElement();
		String text = switch (element) {
			case DefinitionRow definition -> text(column, definition);
			case WorkerRow worker -> WorkerCell.of(column, worker, metrics.of(worker.instanceId())).text();
		};
		if (!text.equals(cell.getText())) {
			cell.setText(text);
		}
		if (column == WorkersColumn.NAME) {
			Image image = images.get(icon(element).descriptor());
			if (!Objects.equals(image, cell.getImage())) {
				cell.setImage(image);
			}
		}
	}

	/** Shows in full what a column may be too narrow for. */
	@Override
	public String getToolTipText(Object element) {
		return switch ((WorkersElement) element) {
			case DefinitionRow definition -> definition.definitionId();
			case WorkerRow worker -> StateLook.text(worker);
		};
	}

	private static Icon icon(WorkersElement element) {
		return switch (element) {
			case DefinitionRow definition -> Icon.DEFINITION;
			case WorkerRow worker -> StateLook.icon(worker.state());
		};
	}

	private String text(WorkersColumn column, DefinitionRow definition) {
		return switch (column) {
			case NAME -> definition.name();
			case STATE -> {
				long running = model.running(definition.definitionId());
				yield running == 0 ? "" : NLS.bind(Messages.running_count, running);
			}
			default -> "";
		};
	}
}
