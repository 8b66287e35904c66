package dev.outboard.api;

/**
 * One call of one function of a contract whose result nobody wants, as in {@code d -> d.open(path)}.
 *
 * <p>It is applied to a recording stub on the caller's thread, once, and must call exactly one function.
 *
 * @param <C> the contract
 * @since 0.1
 */
@FunctionalInterface
public interface ContractAction<C> {

	/** Calls one function of {@code contract}. */
	void accept(C contract) throws Exception;
}
