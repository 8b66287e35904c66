package dev.outboard.api.channel;

/**
 * A change of a shared value or number.
 *
 * @param old   the value before
 * @param value the value now
 * @param <T>   the value
 * @since 0.1
 */
public record ValueChange<T>(T old, T value) {
}
