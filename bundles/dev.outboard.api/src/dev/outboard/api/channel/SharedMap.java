package dev.outboard.api.channel;

import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import dev.outboard.api.Subscription;

/**
 * A map that processes share. Whoever reads it has a replica of it, made with the first reading and kept current:
 * reading costs no message, and is never older than the last change that this process has seen, its own among them.
 * Whatever changes it goes to the control side, where it is atomic; {@code compute}, {@code merge} and the like call
 * their function again when somebody else was faster. A map with {@code String} keys is what others call a
 * namespace.
 *
 * <p>Keys and values are equal when what they hold is: arrays are compared by their content here. What is fetched is
 * a copy. Collections in it are unmodifiable and say so when they are changed; arrays can be changed, which changes
 * the copy alone: put it back for others to see it.
 *
 * <p>Iterators, of the views too, are weakly consistent, in no particular order; {@code remove} and {@code setValue}
 * change the map. Null is refused, as key and as value.
 *
 * <p>All methods but {@code name}, {@code id} and {@code isClosed} throw {@link ChannelClosedException} once it is
 * closed. Reading may wait for the control side: in a worker the first time, and while so much changes that the
 * replica can't follow. On the control side it never does.
 *
 * @param <K> the keys
 * @param <V> the values
 * @since 0.1
 */
@ProviderType
public interface SharedMap<K, V> extends ConcurrentMap<K, V>, Channel {

	/**
	 * Puts a value without waiting until that is done, and without asking for the one before. What this process reads or
	 * changes afterwards comes after it.
	 */
	void set(K key, V value);

	/** Returns what the control side has for that key, whatever this process has seen; null for nothing. */
	V getFresh(Object key);

	/**
	 * Calls {@code listener} with each change from now on, in order, until the subscription is closed; it keeps the map
	 * open. The listener runs on a thread of Outboard's and may take its time; on the control side it may not wait for a
	 * worker. Where it falls more than ten thousand changes behind, or this process can't follow, changes of the same key
	 * become one, which the subscription counts as dropped.
	 */
	Subscription subscribe(Consumer<? super MapChange<K, V>> listener);

	/** Closes it for everybody; its content is gone. */
	@Override
	void close();
}
