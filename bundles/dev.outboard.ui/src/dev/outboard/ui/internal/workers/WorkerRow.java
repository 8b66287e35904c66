package dev.outboard.ui.internal.workers;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import dev.outboard.api.ExitStatus;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerState;

/**
 * A worker at one moment, as the Workers view shows it.
 *
 * @param definitionId the definition it is a worker of
 * @param instanceId   its instance id
 * @param name         its short name
 * @param state        its state
 * @param pid          the id of its process, the last one where it has ended
 * @param runningSince when it began to run
 * @param reason       why it failed; empty in every other state
 * @param options      what it was created with; empty where only its end was heard of
 * @param exit         how it ended, once it has failed; complete soon after that
 */
public record WorkerRow(String definitionId, String instanceId, String name, WorkerState state, OptionalLong pid,
		Optional<Instant> runningSince, String reason, Optional<StartOptions> options,
		Optional<CompletableFuture<ExitStatus>> exit) implements WorkersElement {

	static WorkerRow of(WorkerHandle<?> handle) {
		return new WorkerRow(handle.definition().id(), handle.instanceId(), handle.displayName(), handle.state(),
				handle.pid(), handle.runningSince(), "", Optional.of(handle.options()), Optional.empty());
	}

	/** Stands for a worker whose end is the first that was heard of it. */
	static WorkerRow unseen(StateChange change) {
		String shortName = change.definitionId().substring(change.definitionId().lastIndexOf('.') + 1);
		return new WorkerRow(change.definitionId(), change.instanceId(), shortName + '#' + change.instanceId(),
				change.state(), OptionalLong.empty(), Optional.empty(), change.reason(), Optional.empty(), Optional.empty());
	}

	/** Returns whether it has not ended. */
	public boolean isLive() {
		return !state.isFinal();
	}

	/** Returns whether there is a process whose command line can be asked for. */
	boolean hasProcess() {
		return isLive() && pid.isPresent();
	}

	@Override
	public Object key() {
		return instanceId;
	}

	WorkerRow failed(String why, Optional<CompletableFuture<ExitStatus>> status) {
		return new WorkerRow(definitionId, instanceId, name, WorkerState.FAILED, pid, Optional.empty(), why, options, status);
	}
}
