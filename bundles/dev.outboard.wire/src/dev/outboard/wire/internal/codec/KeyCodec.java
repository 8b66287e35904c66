package dev.outboard.wire.internal.codec;

import java.util.Arrays;

/**
 * The canonical form of the keys of one type: equal keys have equal bytes, others have others, so that whoever has the
 * bytes alone can tell them apart. Sets and maps inside a key are written in the order of their bytes, and all NaNs as
 * one. Records are equal when their components are, as long as they have no {@code equals} of their own. Safe for any
 * thread. Comes from {@link Codecs#ofKey}.
 */
public final class KeyCodec {

	private final Codec<Object> codec;

	KeyCodec(Codec<Object> codec) {
		this.codec = codec;
	}

	/**
	 * Returns the canonical form of {@code key}.
	 *
	 * @param limit the most bytes it may take
	 * @throws CodecException when it can't be encoded
	 */
	public byte[] encode(Object key, int limit) {
		Output out = Output.canonical(limit);
		codec.write(out, key);
		return out.toByteArray();
	}

	/**
	 * Returns the key whose canonical form {@code bytes} is.
	 *
	 * @throws CodecException when it is none: also where it means a key, but in another form
	 */
	public Object decode(byte[] bytes) {
		Input in = new Input(bytes);
		Object key = codec.read(in);
		in.expectEnd();
		if (!Arrays.equals(encode(key, bytes.length), bytes)) {
			throw new CodecException("a key is not in its canonical form");
		}
		return key;
	}
}
