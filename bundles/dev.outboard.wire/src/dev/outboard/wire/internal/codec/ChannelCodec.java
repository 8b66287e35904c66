package dev.outboard.wire.internal.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Channels: they stay where they are, and what crosses is a reference. Immutable. */
public final class ChannelCodec implements Codec<Object> {

	private final ChannelType type;
	private final List<Codec<Object>> elements;
	private final List<String> types;

	/**
	 * @param elements the codecs of what the channel carries, in the order of its type arguments
	 * @param types    the names of their types
	 */
	ChannelCodec(ChannelType type, List<Codec<Object>> elements, List<String> types) {
		this.type = type;
		this.elements = List.copyOf(elements);
		this.types = List.copyOf(types);
	}

	/** Returns the kind of channel. */
	public ChannelType type() {
		return type;
	}

	/**
	 * Returns the codec of what the channel carries.
	 *
	 * @param index the position of the type argument
	 */
	public Codec<Object> element(int index) {
		return elements.get(index);
	}

	/** Returns the names of the types of what the channel carries. */
	public List<String> types() {
		return types;
	}

	/**
	 * Returns the canonical form of what the channel carries, in which what is equal by its content has equal bytes.
	 *
	 * @param index the position of the type argument
	 */
	public KeyCodec canonical(int index) {
		return new KeyCodec(elements.get(index));
	}

	/**
	 * Returns whether what the channel carries can't be changed, and is compared by what it holds: there is no array in
	 * it.
	 *
	 * @param index the position of the type argument
	 */
	public boolean isByValue(int index) {
		return reachable(List.of(elements.get(index))).stream().allMatch(codec -> codec.layout().byValue());
	}

	/** Returns the number that stands for what the channel carries: the same wherever the same bytes mean the same. */
	public long fingerprint() {
		Schema schema = new Schema();
		for (Codec<Object> element : elements) {
			schema.add(element);
		}
		return schema.fingerprint();
	}

	/**
	 * Makes sure that {@code reference} stands for a channel of this kind with these elements.
	 *
	 * @throws CodecException when it stands for another
	 */
	public void check(ChannelReference reference) {
		if (reference.type() != type) {
			throw new CodecException("a " + type.type().getSimpleName() + " is expected, not a "
					+ reference.type().type().getSimpleName());
		}
		if (reference.fingerprint() != fingerprint()) {
			throw new CodecException("the " + type.type().getSimpleName() + (reference.name() == null ? ""
					: " '" + reference.name() + '\'') + " carries other elements than are named here; name those that it was"
					+ " made for");
		}
	}

	/**
	 * Refuses channels as elements of channels: their hub can't know who holds them.
	 *
	 * @throws UnsupportedTypeException when there is one among the elements
	 */
	public void checkElements() {
		for (Codec<?> codec : reachable(elements)) {
			if (codec instanceof ChannelCodec inner) {
				throw new UnsupportedTypeException("a channel can't carry a " + inner.type.type().getSimpleName()
						+ "; give it a name, carry that, and open it by its name");
			}
		}
	}

	/** Returns these and the codecs of all that such values are made of. */
	private static Set<Codec<?>> reachable(List<? extends Codec<?>> from) {
		Set<Codec<?>> reached = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Codec<?>> left = new ArrayList<>(from);
		while (!left.isEmpty()) {
			Codec<?> codec = left.removeLast();
			if (reached.add(codec)) {
				left.addAll(codec.layout().parts());
			}
		}
		return reached;
	}

	@Override
	public void write(Output out, Object value) {
		ChannelReference reference = out.references().export(value);
		check(reference);
		reference.write(out);
	}

	@Override
	public Object read(Input in) {
		ChannelReference reference = ChannelReference.read(in);
		check(reference);
		return in.references().resolve(reference, this);
	}

	@Override
	public Layout layout() {
		return new Layout(type.type().getName(), false, List.of(), elements);
	}
}
