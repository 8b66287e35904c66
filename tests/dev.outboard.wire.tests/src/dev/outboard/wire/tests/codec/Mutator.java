package dev.outboard.wire.tests.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes bytes that no honest peer sends: valid ones changed, cut, grown or crossed, and rubbish. */
final class Mutator {

	private final Random random;

	Mutator(Random random) {
		this.random = random;
	}

	/** Returns bytes made from some of {@code valid}, or from nothing. */
	byte[] next(List<byte[]> valid) {
		byte[] whole = valid.get(random.nextInt(valid.size()));
		return switch (random.nextInt(8)) {
			case 0, 1, 2 -> changed(whole.clone());
			case 3 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
			case 4 -> spliced(whole, changed(new byte[1 + random.nextInt(6)]));
			case 5 -> spliced(whole, valid.get(random.nextInt(valid.size())));
			case 6 -> small(random.nextInt(80));
			default -> rubbish(random.nextInt(60));
		};
	}

	/** Changes a few bytes: to others, to their neighbours, or by one bit. */
	private byte[] changed(byte[] bytes) {
		for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
			int at = random.nextInt(bytes.length);
			bytes[at] = switch (random.nextInt(3)) {
				case 0 -> (byte) random.nextInt();
				case 1 -> (byte) (bytes[at] + (random.nextBoolean() ? 1 : -1));
				default -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
			};
		}
		return bytes;
	}

	/** Puts a part into the whole, in place of what stands there or between it. */
	private byte[] spliced(byte[] whole, byte[] part) {
		int from = random.nextInt(whole.length + 1);
		int to = random.nextBoolean() ? from : from + random.nextInt(whole.length - from + 1);
		byte[] result = new byte[from + part.length + whole.length - to];
		System.arraycopy(whole, 0, result, 0, from);
		System.arraycopy(part, 0, result, from, part.length);
		System.arraycopy(whole, to, result, from + part.length, whole.length - to);
		return result;
	}

	/** Small numbers get further than others. */
	private byte[] small(int length) {
		byte[] bytes = rubbish(length);
		for (int i = 0; i < length; i++) {
			bytes[i] &= 3;
		}
		return bytes;
	}

	private byte[] rubbish(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}
}
