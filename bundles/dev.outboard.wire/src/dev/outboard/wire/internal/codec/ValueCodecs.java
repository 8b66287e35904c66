package dev.outboard.wire.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/**
 * The codecs of the JDK's value classes. Looked up by name, and in classes of their own, so that a worker whose contract
 * has none of them loads none.
 */
final class ValueCodecs {

	private ValueCodecs() {
	}

	/** Returns the codec of the class called {@code name}, or null where it has none. */
	static Codec<?> of(String name) {
		return switch (name) {
			case "java.math.BigInteger" -> new ValueCodec<BigInteger>(name, 2, ValueCodecs::writeInteger,
					ValueCodecs::readInteger);
			case "java.math.BigDecimal" -> new ValueCodec<BigDecimal>(name, 6, (out, value) -> {
				writeInteger(out, value.unscaledValue());
				out.writeInt(value.scale());
			}, in -> new BigDecimal(readInteger(in), in.readInt()));
			case "java.util.UUID" -> new ValueCodec<UUID>(name, 16, (out, value) -> {
				out.writeLong(value.getMostSignificantBits());
				out.writeLong(value.getLeastSignificantBits());
			}, in -> new UUID(in.readLong(), in.readLong()));
			case "java.net.URI" -> new ValueCodec<URI>(name, 2,
					(out, value) -> out.writeString(out.isCanonical() ? CanonicalUri.of(value) : value.toString()),
					ValueCodecs::readUri);
			default -> name.startsWith("java.time.") ? TimeCodecs.of(name) : null;
		};
	}

	private static void writeInteger(Output out, BigInteger value) {
		byte[] bytes = value.toByteArray();
		out.writeLength(bytes.length);
		out.writeBytes(bytes);
	}

	private static BigInteger readInteger(Input in) {
		return new BigInteger(in.readBytes(in.readCount(1)));
	}

	private static URI readUri(Input in) {
		try {
			return new URI(in.readText());
		} catch (URISyntaxException e) {
			// Its message repeats the text, which may be very long.
			throw new CodecException("not a URI: " + e.getReason() + " at index " + e.getIndex(), e);
		}
	}
}
