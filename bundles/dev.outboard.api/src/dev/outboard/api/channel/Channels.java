package dev.outboard.api.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes and opens channels. On the control side an OSGi service, in a worker to be had from its
 * {@link dev.outboard.api.worker.WorkerContext#channels() context}. May be used on any thread.
 *
 * @since 0.1
 */
@ProviderType
public interface Channels {

	/** Returns a new queue for items of a class, without a bound or a name; see {@link #queue(TypeToken, QueueOptions)}. */
	default <E> WorkQueue<E> queue(Class<E> type) {
		return queue(type, QueueOptions.unbounded());
	}

	/** Returns a new queue for items of a class; see {@link #queue(TypeToken, QueueOptions)}. */
	default <E> WorkQueue<E> queue(Class<E> type, QueueOptions options) {
		return queue(TypeToken.of(type), options);
	}

	/**
	 * Returns a new queue.
	 *
	 * @throws IllegalArgumentException when items of the type can't cross the border, or there is a channel of that name
	 */
	<E> WorkQueue<E> queue(TypeToken<E> type, QueueOptions options);

	/**
	 * Returns the queue of that name.
	 *
	 * @throws IllegalArgumentException when there is none, or it carries something else
	 */
	<E> WorkQueue<E> openQueue(String name, TypeToken<E> type);

	/** Returns a new map without a name; see {@link #sharedMap(TypeToken, TypeToken)}. */
	default <K, V> SharedMap<K, V> sharedMap(Class<K> keys, Class<V> values) {
		return sharedMap(TypeToken.of(keys), TypeToken.of(values));
	}

	/**
	 * Returns a new, empty map without a name.
	 *
	 * @throws IllegalArgumentException when such keys or values can't cross the border, or the former can't be keys
	 */
	<K, V> SharedMap<K, V> sharedMap(TypeToken<K> keys, TypeToken<V> values);

	/** Returns a new map; see {@link #sharedMap(String, TypeToken, TypeToken)}. */
	default <K, V> SharedMap<K, V> sharedMap(String name, Class<K> keys, Class<V> values) {
		return sharedMap(name, TypeToken.of(keys), TypeToken.of(values));
	}

	/**
	 * Returns a new, empty map.
	 *
	 * @throws IllegalArgumentException when such keys or values can't cross the border, or the former can't be keys
	 * @throws IllegalStateException    when there is a channel of that name
	 */
	<K, V> SharedMap<K, V> sharedMap(String name, TypeToken<K> keys, TypeToken<V> values);

	/** Returns the map of that name; see {@link #openSharedMap(String, TypeToken, TypeToken)}. */
	default <K, V> SharedMap<K, V> openSharedMap(String name, Class<K> keys, Class<V> values) {
		return openSharedMap(name, TypeToken.of(keys), TypeToken.of(values));
	}

	/**
	 * Returns the map of that name.
	 *
	 * @throws IllegalStateException    when there is none, or it is no such channel
	 * @throws IllegalArgumentException when it carries something else
	 */
	<K, V> SharedMap<K, V> openSharedMap(String name, TypeToken<K> keys, TypeToken<V> values);

	/** Returns a new list without a name; see {@link #sharedList(TypeToken)}. */
	default <E> SharedList<E> sharedList(Class<E> type) {
		return sharedList(TypeToken.of(type));
	}

	/**
	 * Returns a new, empty list without a name.
	 *
	 * @throws IllegalArgumentException when such elements can't cross the border
	 */
	<E> SharedList<E> sharedList(TypeToken<E> type);

	/** Returns a new list; see {@link #sharedList(String, TypeToken)}. */
	default <E> SharedList<E> sharedList(String name, Class<E> type) {
		return sharedList(name, TypeToken.of(type));
	}

	/**
	 * Returns a new, empty list.
	 *
	 * @throws IllegalArgumentException when such elements can't cross the border
	 * @throws IllegalStateException    when there is a channel of that name
	 */
	<E> SharedList<E> sharedList(String name, TypeToken<E> type);

	/** Returns the list of that name; see {@link #openSharedList(String, TypeToken)}. */
	default <E> SharedList<E> openSharedList(String name, Class<E> type) {
		return openSharedList(name, TypeToken.of(type));
	}

	/**
	 * Returns the list of that name.
	 *
	 * @throws IllegalStateException    when there is none, or it is no such channel
	 * @throws IllegalArgumentException when it carries something else
	 */
	<E> SharedList<E> openSharedList(String name, TypeToken<E> type);

	/** Returns a new value without a name; see {@link #sharedValue(TypeToken, Object)}. */
	default <T> SharedValue<T> sharedValue(Class<T> type, T initial) {
		return sharedValue(TypeToken.of(type), initial);
	}

	/**
	 * Returns a new value without a name.
	 *
	 * @throws IllegalArgumentException when such values can't cross the border
	 */
	<T> SharedValue<T> sharedValue(TypeToken<T> type, T initial);

	/** Returns a new value; see {@link #sharedValue(String, TypeToken, Object)}. */
	default <T> SharedValue<T> sharedValue(String name, Class<T> type, T initial) {
		return sharedValue(name, TypeToken.of(type), initial);
	}

	/**
	 * Returns a new value.
	 *
	 * @throws IllegalArgumentException when such values can't cross the border
	 * @throws IllegalStateException    when there is a channel of that name
	 */
	<T> SharedValue<T> sharedValue(String name, TypeToken<T> type, T initial);

	/** Returns the value of that name; see {@link #openSharedValue(String, TypeToken)}. */
	default <T> SharedValue<T> openSharedValue(String name, Class<T> type) {
		return openSharedValue(name, TypeToken.of(type));
	}

	/**
	 * Returns the value of that name.
	 *
	 * @throws IllegalStateException    when there is none, or it is no such channel
	 * @throws IllegalArgumentException when it carries something else
	 */
	<T> SharedValue<T> openSharedValue(String name, TypeToken<T> type);

	/** Returns a new number without a name. */
	SharedLong sharedLong(long initial);

	/**
	 * Returns a new number.
	 *
	 * @throws IllegalStateException when there is a channel of that name
	 */
	SharedLong sharedLong(String name, long initial);

	/**
	 * Returns the number of that name.
	 *
	 * @throws IllegalStateException when there is none, or it is something else
	 */
	SharedLong openSharedLong(String name);

	/** Returns a new pipe for items of two classes; see {@link #pipe(TypeToken, TypeToken)}. */
	default <A, B> Pipe<A, B> pipe(Class<A> forth, Class<B> back) {
		return pipe(TypeToken.of(forth), TypeToken.of(back));
	}

	/**
	 * Returns a new pipe.
	 *
	 * @param forth the type of what the first end sends and the second receives
	 * @param back  the type of what the second end sends and the first receives
	 * @throws IllegalArgumentException when items of one of the types can't cross the border
	 */
	<A, B> Pipe<A, B> pipe(TypeToken<A> forth, TypeToken<B> back);

	/** Returns a new pipe for items of a class; see {@link #oneWayPipe(TypeToken)}. */
	default <T> OneWayPipe<T> oneWayPipe(Class<T> type) {
		return oneWayPipe(TypeToken.of(type));
	}

	/**
	 * Returns a new pipe that carries items of one type one way.
	 *
	 * @throws IllegalArgumentException when items of the type can't cross the border
	 */
	<T> OneWayPipe<T> oneWayPipe(TypeToken<T> type);

	/**
	 * Waits until one of several is ready, for at most {@code timeout}, and returns those that are, in the order given; none
	 * when the time has passed.
	 *
	 * @throws IllegalStateException when that would wait on the UI thread or on one that Outboard delivers on
	 * @throws InterruptedException  when this thread is interrupted before
	 */
	<W extends Waitable> List<W> await(Collection<? extends W> of, Duration timeout) throws InterruptedException;
}
