package dev.outboard.api;

/**
 * The call that a pool makes for each of many inputs, as in {@code (upper, line) -> upper.upper(line)}. As
 * {@link ContractFunction}: exactly one call, its result untouched.
 *
 * @param <C> the contract
 * @param <T> the inputs
 * @param <R> the function's result
 * @since 0.1
 */
@FunctionalInterface
public interface MapFunction<C, T, R> {

	/** Calls one function of {@code contract} for {@code input} and returns its result. */
	R apply(C contract, T input) throws Exception;
}
