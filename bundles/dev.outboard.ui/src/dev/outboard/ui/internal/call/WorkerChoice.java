package dev.outboard.ui.internal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.WorkerState;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.AccessibleName;

/**
 * Lets a person choose one of the workers that live. The one that is chosen stays when it ends, and is said to have
 * ended.
 */
final class WorkerChoice {

	/** Nobody looks through more, and a native list of many takes long to fill; the selection elsewhere leads to any. */
	private static final int MOST_OFFERED = 100;

	private final Supplier<Optional<WorkerService>> control;
	private final Runnable changed;
	private final Combo combo;
	private List<WorkerHandle<?>> offered = List.of();
	private Optional<WorkerHandle<?>> chosen = Optional.empty();
	private Optional<CompletableFuture<ExitStatus>> exit = Optional.empty();
	private String reason = "";

	/** @param changed run when another worker is chosen, or the chosen one has ended */
	WorkerChoice(Composite parent, Supplier<Optional<WorkerService>> control, Runnable changed) {
		this.control = control;
		this.changed = changed;
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		AccessibleName.set(combo, Messages.worker_name);
		combo.setToolTipText(Messages.worker_name);
		combo.addListener(SWT.Selection, e -> select(combo.getSelectionIndex()));
		combo.addListener(SWT.Dispose, e -> forgetExit());
	}

	Combo combo() {
		return combo;
	}

	/** Returns the worker that is chosen, whether it lives or not. */
	Optional<WorkerHandle<?>> chosen() {
		return chosen;
	}

	/** Returns why the chosen worker can't be called; empty where it can. */
	Optional<String> obstacle() {
		if (control.get().isEmpty()) {
			return Optional.of(Messages.control_missing);
		}
		if (chosen.isEmpty()) {
			return Optional.of(Messages.worker_none);
		}
		return chosen.filter(WorkerChoice::hasEnded)
				.map(worker -> NLS.bind(Messages.worker_ended, worker.displayName(), reason));
	}

	/** Offers the workers that live now. Where none is chosen, it chooses the first. */
	void refresh() {
		List<WorkerHandle<?>> living = living();
		List<WorkerHandle<?>> now = new ArrayList<>(living.subList(0, Math.min(MOST_OFFERED, living.size())));
		chosen.filter(worker -> !now.contains(worker)).ifPresent(now::add);
		offered = now;
		List<String> items = new ArrayList<>(now.stream().map(WorkerChoice::label).toList());
		if (living.size() > MOST_OFFERED) {
			items.add(NLS.bind(Messages.worker_more, MOST_OFFERED));
		}
		show(items);
		if (chosen.isEmpty() && !now.isEmpty()) {
			choose(now.get(0));
		} else {
			chosen.ifPresent(worker -> combo.select(now.indexOf(worker)));
			changed.run();
		}
	}

	private void select(int index) {
		if (index < offered.size()) {
			choose(offered.get(index));
		} else {
			refresh();
		}
	}

	/** Chooses {@code worker}, unless it has ended. */
	void choose(WorkerHandle<?> worker) {
		if (chosen.filter(it -> it == worker).isPresent() || !isOffered(worker)) {
			return;
		}
		forgetExit();
		chosen = Optional.of(worker);
		reason = "";
		CompletableFuture<ExitStatus> end = worker.onExit();
		exit = Optional.of(end);
		end.thenAcceptAsync(status -> ended(worker, status), UiExecutor.of(combo));
		refresh();
	}

	/** Chooses a worker of {@code definition} that lives; returns whether there is one. */
	boolean chooseOne(WorkerDefinition definition) {
		return chooseOne(definition.id());
	}

	/** Chooses a worker of a definition that lives, the chosen one if it is; returns whether there is one. */
	boolean chooseOne(String definitionId) {
		if (chosen.filter(worker -> worker.definition().id().equals(definitionId) && !hasEnded(worker)).isPresent()) {
			return true;
		}
		Optional<WorkerHandle<?>> found = living().stream()
				.filter(it -> it.definition().id().equals(definitionId)).findFirst();
		found.ifPresent(this::choose);
		return found.isPresent();
	}

	/** Chooses the worker of that name, where it lives; returns whether it does. */
	boolean chooseNamed(String displayName, String definitionId) {
		Optional<WorkerHandle<?>> found = living().stream()
				.filter(it -> it.displayName().equals(displayName) && it.definition().id().equals(definitionId)).findFirst();
		found.ifPresent(this::choose);
		return found.isPresent();
	}

	private void ended(WorkerHandle<?> worker, ExitStatus status) {
		if (chosen.filter(it -> it == worker).isPresent()) {
			reason = status.reason();
			refresh();
		}
	}

	private List<WorkerHandle<?>> living() {
		return control.get().map(WorkerService::workers).orElse(List.of()).stream().filter(WorkerChoice::isOffered).toList();
	}

	/** New workers come last: to add them is much cheaper than to show all anew. */
	private void show(List<String> items) {
		List<String> before = List.of(combo.getItems());
		if (items.size() >= before.size() && items.subList(0, before.size()).equals(before)) {
			items.subList(before.size(), items.size()).forEach(combo::add);
		} else {
			combo.setItems(items.toArray(String[]::new));
		}
	}

	private void forgetExit() {
		exit.ifPresent(future -> future.cancel(false));
		exit = Optional.empty();
	}

	private static boolean isOffered(WorkerHandle<?> worker) {
		return worker.state() != WorkerState.NEW && !hasEnded(worker);
	}

	private static boolean hasEnded(WorkerHandle<?> worker) {
		return worker.state().isFinal();
	}

	private static String label(WorkerHandle<?> worker) {
		return hasEnded(worker) ? NLS.bind(Messages.worker_item_ended, worker.displayName()) : worker.displayName();
	}
}
