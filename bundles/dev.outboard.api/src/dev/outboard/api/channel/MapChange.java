package dev.outboard.api.channel;

import java.util.Optional;

/**
 * A change of a shared map at one key.
 *
 * @param key   the key
 * @param old   the value before; empty where there was none
 * @param value the value now; empty where it was removed
 * @param <K>   the keys
 * @param <V>   the values
 * @since 0.1
 */
public record MapChange<K, V>(K key, Optional<V> old, Optional<V> value) {

	/** Returns whether there is no value any more. */
	public boolean isRemoved() {
		return value.isEmpty();
	}
}
