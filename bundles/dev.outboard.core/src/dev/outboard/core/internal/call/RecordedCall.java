package dev.outboard.core.internal.call;

import java.util.List;

import dev.outboard.wire.internal.contract.Function;

/**
 * One call that a lambda made on a recording stub.
 *
 * @param function  the function called
 * @param arguments what it was called with; elements may be null
 */
public record RecordedCall(Function function, List<Object> arguments) {
}
