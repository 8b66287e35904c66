package dev.outboard.ui.internal.workers;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;
import dev.outboard.ui.internal.WorkerName;

/**
 * A worker at one moment, as the Workers view shows it. It adapts to its name, to its definition while that is
 * contributed, and to its handle while it lives. One that has failed stays as plain data: whatever it held is free.
 *
 * @param definitionId the definition it is a worker of
 * @param instanceId   its instance id
 * @param name         its short name
 * @param state        its state
 * @param pid          the id of its process, the last one where it has ended
 * @param runningSince when it began to run
 * @param reason       why it failed; empty in every other state
 * @param created      what it was created with; empty where only its end was heard of
 * @param exit         how it ended, soon after it has; empty where only its end was heard of
 * @param definition   its definition
 * @param handle       its handle while it lives
 */
public record WorkerRow(String definitionId, String instanceId, String name, WorkerState state, OptionalLong pid,
		Optional<Instant> runningSince, String reason, Optional<LastingOptions> created,
		Optional<CompletableFuture<ExitStatus>> exit, WeakReference<WorkerDefinition> definition,
		Optional<WorkerHandle<?>> handle) implements WorkersElement {

	static WorkerRow of(WorkerHandle<?> handle) {
		return new WorkerRow(handle.definition().id(), handle.instanceId(), handle.displayName(), handle.state(),
				handle.pid(), handle.runningSince(), "", Optional.of(LastingOptions.of(handle.options())), Optional.empty(),
				new WeakReference<>(handle.definition()), Optional.of(handle));
	}

	/** Stands for a worker whose end is the first that was heard of it. */
	public static WorkerRow unseen(StateChange change) {
		String shortName = change.definitionId().substring(change.definitionId().lastIndexOf('.') + 1);
		return new WorkerRow(change.definitionId(), change.instanceId(), shortName + '#' + change.instanceId(),
				change.state(), OptionalLong.empty(), Optional.empty(), change.reason(), Optional.empty(), Optional.empty(),
				new WeakReference<>(null), Optional.empty());
	}

	/** Returns whether it has not ended. */
	public boolean isLive() {
		return !state.isFinal();
	}

	/** Returns whether there is a process whose command line can be asked for. */
	boolean hasProcess() {
		return isLive() && pid.isPresent();
	}

	/** Returns what it was created with, of one that has failed without what only a live one may hold. */
	public Optional<StartOptions> options() {
		return handle.map(WorkerHandle::options).or(() -> created.map(LastingOptions::options));
	}

	/** Returns whether another worker can be started as this one was. */
	boolean isRepeatable() {
		return handle.isPresent() || created.filter(LastingOptions::whole).isPresent();
	}

	@Override
	public Object key() {
		return instanceId;
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == WorkerDefinition.class) {
			return type.cast(definition.get());
		}
		if (type == WorkerName.class) {
			return type.cast(new WorkerName(definitionId, instanceId, name));
		}
		return type == WorkerHandle.class ? type.cast(handle.orElse(null)) : null;
	}

	/** Returns what is kept of it when it has failed. */
	WorkerRow failed(String why) {
		return new WorkerRow(definitionId, instanceId, name, WorkerState.FAILED, pid, Optional.empty(), why, created,
				handle.map(WorkerHandle::onExit).or(() -> exit), definition, Optional.empty());
	}
}
