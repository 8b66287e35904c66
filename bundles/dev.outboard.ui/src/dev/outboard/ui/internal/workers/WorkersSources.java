package dev.outboard.ui.internal.workers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/**
 * Tells the workbench which commands for workers can be run now, as variables for core expressions.
 *
 * <p>Unlike the workbench's own {@code selection}, these go on to speak of the Workers view while another part is active:
 * its tool bar and Quick Access act on what is selected there.
 */
public final class WorkersSources extends AbstractSourceProvider {

	/** The {@link WorkersTarget}. */
	static final String TARGET = "dev.outboard.ui.workers.target";

	private static final String CAN_START = "dev.outboard.ui.workers.canStart";
	private static final String CAN_START_WITH_OPTIONS = "dev.outboard.ui.workers.canStartWithOptions";
	private static final String CAN_RESTART = "dev.outboard.ui.workers.canRestart";
	private static final String CAN_COPY_COMMAND_LINE = "dev.outboard.ui.workers.canCopyCommandLine";
	private static final String CAN_COPY_DIAGNOSTICS = "dev.outboard.ui.workers.canCopyDiagnostics";
	private static final String CAN_STOP = "dev.outboard.ui.workers.canStop";
	private static final String CAN_KILL = "dev.outboard.ui.workers.canKill";
	private static final String CAN_CLEAR = "dev.outboard.ui.workers.canClear";
	private static final String CAN_REFRESH = "dev.outboard.ui.workers.canRefresh";

	private Optional<WorkersTarget> target = Optional.empty();

	/** Returns what the commands act on now. */
	Optional<WorkersTarget> target() {
		return target;
	}

	/** Makes the commands act on {@code changed}. */
	void show(WorkersTarget changed) {
		target = Optional.of(changed);
		fireSourceChanged(ISources.WORKBENCH, getCurrentState());
	}

	/** Disables the commands when they would act on a view that is gone. */
	void forget(WorkersActions actions) {
		if (isOf(actions)) {
			target = Optional.empty();
			fireSourceChanged(ISources.WORKBENCH, getCurrentState());
		}
	}

	/** Returns whether the commands act on this view now. */
	boolean isOf(WorkersActions actions) {
		return target.filter(it -> it.actions() == actions).isPresent();
	}

	@Override
	public String[] getProvidedSourceNames() {
		return getCurrentState().keySet().toArray(String[]::new);
	}

	@Override
	public Map<String, Object> getCurrentState() {
		Map<String, Object> state = new HashMap<>();
		state.put(TARGET, target.<Object> map(it -> it).orElse(IEvaluationContext.UNDEFINED_VARIABLE));
		state.put(CAN_START, target.filter(WorkersTarget::canStart).isPresent());
		state.put(CAN_START_WITH_OPTIONS, target.filter(WorkersTarget::canStartWithOptions).isPresent());
		state.put(CAN_RESTART, target.filter(WorkersTarget::canRestart).isPresent());
		state.put(CAN_COPY_COMMAND_LINE, target.filter(WorkersTarget::canCopyCommandLine).isPresent());
		state.put(CAN_COPY_DIAGNOSTICS, target.filter(it -> !it.workers().isEmpty()).isPresent());
		state.put(CAN_STOP, target.filter(WorkersTarget::canStop).isPresent());
		state.put(CAN_KILL, target.filter(WorkersTarget::canKill).isPresent());
		state.put(CAN_CLEAR, target.filter(WorkersTarget::hasFailed).isPresent());
		state.put(CAN_REFRESH, target.isPresent());
		return state;
	}

	@Override
	public void dispose() {
		target = Optional.empty();
	}
}
