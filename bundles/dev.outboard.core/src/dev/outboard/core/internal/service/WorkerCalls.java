package dev.outboard.core.internal.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.outboard.api.ContractAction;
import dev.outboard.api.ContractFunction;
import dev.outboard.api.MapFunction;
import dev.outboard.api.WorkerCall;
import dev.outboard.core.internal.call.BatchCall;
import dev.outboard.core.internal.call.BatchCaller;
import dev.outboard.core.internal.call.BlockingStub;
import dev.outboard.core.internal.call.CallRecorder;
import dev.outboard.core.internal.call.Caller;
import dev.outboard.core.internal.call.RecordedCall;
import dev.outboard.wire.internal.contract.Contract;
import dev.outboard.wire.internal.contract.Member;

/**
 * The calls that its users make of one worker: records them, sees whether they may be made now, and has them sent.
 *
 * @param <C> the contract
 */
final class WorkerCalls<C> {

	private final String worker;
	private final ContractSource contract;
	private final WorkerLife life;
	private final Caller caller;
	private final BatchCaller batchCaller;
	private final CallAdmission admission;
	private final WaitRules waitRules;
	/** The one used last: a definition may come back with another contract. */
	private volatile CallRecorder recorder;

	/** @param worker the worker's short name, for messages */
	WorkerCalls(String worker, ContractSource contract, WorkerLife life, Caller caller, BatchCaller batchCaller,
			CallAdmission admission, WaitRules waitRules) {
		this.worker = worker;
		this.contract = contract;
		this.life = life;
		this.caller = caller;
		this.batchCaller = batchCaller;
		this.admission = admission;
		this.waitRules = waitRules;
	}

	<R> WorkerCall<R> call(ContractFunction<? super C, ? extends R> call) {
		RecordedCall recorded = recorder().function(call);
		if (recorded.function().stage()) {
			throw new IllegalArgumentException(recorded.function().signature()
					+ " returns a CompletionStage; call it with callStage, to get the stage's result");
		}
		return admission.admit(recorded, () -> caller.call(recorded));
	}

	WorkerCall<Void> run(ContractAction<? super C> call) {
		return run(recorder().action(call));
	}

	<R> WorkerCall<R> callStage(ContractFunction<? super C, ? extends CompletionStage<? extends R>> call) {
		RecordedCall recorded = recorder().function(call);
		if (!recorded.function().stage()) {
			throw new IllegalArgumentException(recorded.function().signature()
					+ " returns no CompletionStage; call it with call");
		}
		return admission.admit(recorded, () -> caller.call(recorded));
	}

	<T> BatchCall callEach(MapFunction<? super C, ? super T, ?> call, List<? extends T> inputs) {
		return life.state().isUp() ? batchCaller.call(contract.get(), call, inputs)
				: new BatchCall(Optional.empty(), 0, true);
	}

	void post(ContractAction<? super C> call) {
		RecordedCall recorded = recorder().action(call);
		admission.checkPost(recorded);
		caller.post(recorded);
	}

	/** Sets a property from outside. */
	WorkerCall<Void> set(Member property, Object value) {
		return run(new RecordedCall(contract.get().setter(property), List.of(value)));
	}

	C blocking(Duration timeout) {
		return BlockingStub.of(contract.get(), worker, caller, timeout, what -> {
			waitRules.check(what);
			admission.checkWait(what);
		});
	}

	private WorkerCall<Void> run(RecordedCall call) {
		return admission.admit(call, () -> caller.run(call));
	}

	private CallRecorder recorder() {
		Contract now = contract.get();
		CallRecorder known = recorder;
		if (known == null || !known.isFor(now)) {
			known = new CallRecorder(now);
			recorder = known;
		}
		return known;
	}
}
