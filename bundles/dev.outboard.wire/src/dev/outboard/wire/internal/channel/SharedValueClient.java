package dev.outboard.wire.internal.channel;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.outboard.api.channel.SharedValue;
import dev.outboard.wire.internal.codec.ChannelCodec;
import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;

/**
 * A shared value as one process sees it.
 *
 * @param <T> the value
 */
final class SharedValueClient<T> extends SingleClient<T> implements SharedValue<T> {

	private final SharedCodec<T> codec;
	private final String noNull;

	SharedValueClient(ChannelReference reference, ChannelCodec channel, HubPort hub, Sharing sharing) {
		super(reference, hub, sharing);
		codec = new SharedCodec<>(channel, 0, hub.messageLimit());
		noNull = core().label() + " takes no null; share an Optional, or a record with one, instead";
	}

	@Override
	T decoded(Stored stored) {
		return codec.decode(stored);
	}

	@Override
	public T get() {
		return codec.decode(find());
	}

	@Override
	public T getFresh() {
		return codec.decode(fetch());
	}

	@Override
	public void set(T value) {
		exchange(codec.encode(value, noNull));
	}

	@Override
	public T getAndSet(T value) {
		return codec.decode(exchange(codec.encode(value, noNull)));
	}

	@Override
	public boolean compareAndSet(T expected, T value) {
		return replaceEqual(codec.encode(expected, noNull), codec.encode(value, noNull));
	}

	@Override
	public T update(UnaryOperator<T> function) {
		Objects.requireNonNull(function, "function");
		Stored there = find();
		while (true) {
			T next = function.apply(codec.decode(there));
			byte[] encoded = codec.encode(next, noNull);
			if (Arrays.equals(encoded, there.bytes())) {
				return next;
			}
			Input answer = store().compareAndSet(Bytes.EMPTY, there.version(), encoded);
			if (answer.readBoolean()) {
				return next;
			}
			there = Stored.read(answer);
		}
	}

	@Override
	public void close() {
		super.close();
	}
}
