package dev.outboard.api;

/**
 * One call of one function of a contract, as in {@code a -> a.addTwo(1, 2)}.
 *
 * <p>It is applied to a recording stub on the caller's thread, once. It must call exactly one function and return just
 * what that function returned; work on the result belongs after the call, as in
 * {@code handle.call(a -> a.addTwo(1, 2)).thenApply(n -> n + 1)}.
 *
 * @param <C> the contract
 * @param <R> the function's result
 * @since 0.1
 */
@FunctionalInterface
public interface ContractFunction<C, R> {

	/** Calls one function of {@code contract} and returns its result, untouched. */
	R apply(C contract) throws Exception;
}
