package dev.outboard.core.internal.pool;

import java.util.List;

import dev.outboard.api.MapFunction;
import dev.outboard.api.WorkerHandle;
import dev.outboard.core.internal.call.BatchCall;

/**
 * A worker that takes several calls in one message.
 *
 * @param <C> the contract
 */
public interface PooledWorker<C> extends WorkerHandle<C> {

	/** Makes the call that {@code call} makes for each of {@code inputs}, as far as these can share a message. */
	<T> BatchCall callEach(MapFunction<? super C, ? super T, ?> call, List<? extends T> inputs);
}
