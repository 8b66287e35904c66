package dev.outboard.ui.internal.workers;

import java.util.Arrays;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

import dev.outboard.ui.internal.Icon;

/** What stands in the cells of the Workers view. */
final class WorkersLabels {

	private final WorkersModel model;
	private final WorkersMetrics metrics;
	private final ResourceManager images;

	WorkersLabels(WorkersModel model, WorkersMetrics metrics, ResourceManager images) {
		this.model = model;
		this.metrics = metrics;
		this.images = images;
	}

	/** Returns what stands in the columns, in the order of {@link WorkersColumn}. */
	String[] texts(WorkersElement element) {
		return Arrays.stream(WorkersColumn.values()).map(column -> switch (element) {
			case DefinitionRow definition -> text(column, definition);
			case WorkerRow worker -> WorkerCell.of(column, worker, metrics.of(worker.instanceId())).text();
		}).toArray(String[]::new);
	}

	/** Returns the icon of the first column. */
	Image image(WorkersElement element) {
		return images.get(icon(element).descriptor());
	}

	/** Shows in full what a column may be too narrow for. */
	String toolTip(WorkersElement element) {
		return switch (element) {
			case DefinitionRow definition -> definition.refusal().map(refused -> refused.contributor() + '\n' + refused.reason())
					.orElse(definition.definitionId());
			case WorkerRow worker -> StateLook.text(worker);
		};
	}

	private static Icon icon(WorkersElement element) {
		return switch (element) {
			case DefinitionRow definition -> definition.refusal().isPresent() ? Icon.STATE_FAILED : Icon.DEFINITION;
			case WorkerRow worker -> StateLook.icon(worker.state());
		};
	}

	private String text(WorkersColumn column, DefinitionRow definition) {
		return switch (column) {
			case NAME -> definition.name();
			case STATE -> {
				if (definition.refusal().isPresent()) {
					yield NLS.bind(Messages.definition_refused, definition.refusal().get().reason());
				}
				long running = model.running(definition.definitionId());
				yield running == 0 ? "" : NLS.bind(Messages.running_count, running);
			}
			default -> "";
		};
	}
}
