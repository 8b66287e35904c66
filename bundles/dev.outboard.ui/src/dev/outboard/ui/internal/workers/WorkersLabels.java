package dev.outboard.ui.internal.workers;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;

import dev.outboard.ui.internal.Icon;

/** What stands in the cells of the Workers view. */
final class WorkersLabels extends CellLabelProvider {

	private final WorkersModel model;
	private final ResourceManager images;

	WorkersLabels(WorkersModel model, ResourceManager images) {
		this.model = model;
		this.images = images;
	}

	@Override
	public void update(ViewerCell cell) {
		WorkersColumn column = WorkersColumn.values()[cell.getColumnIndex()];
		WorkersElement element = (WorkersElement) cell.getElement();
		cell.setText(switch (element) {
			case DefinitionRow definition -> text(column, definition);
			case WorkerRow worker -> text(column, worker);
		});
		if (column == WorkersColumn.NAME) {
			Icon icon = switch (element) {
				case DefinitionRow definition -> Icon.DEFINITION;
				case WorkerRow worker -> StateLook.icon(worker.state());
			};
			cell.setImage(images.get(icon.descriptor()));
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

	private String text(WorkersColumn column, DefinitionRow definition) {
		return switch (column) {
			case NAME -> definition.name();
			case STATE -> {
				long running = model.running(definition.definitionId());
				yield running == 0 ? "" : NLS.bind(Messages.running_count, running);
			}
			case PID, UPTIME -> "";
		};
	}

	private static String text(WorkersColumn column, WorkerRow worker) {
		return switch (column) {
			case NAME -> worker.name();
			case STATE -> StateLook.text(worker);
			case PID -> worker.pid().isPresent() ? Long.toString(worker.pid().getAsLong()) : "";
			case UPTIME -> worker.runningSince().map(since -> Uptime.text(Duration.between(since, Instant.now()))).orElse("");
		};
	}
}
