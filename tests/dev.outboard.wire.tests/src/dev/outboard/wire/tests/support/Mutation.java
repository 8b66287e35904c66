package dev.outboard.wire.tests.support;

import java.util.Arrays;
import java.util.Random;

/** Makes bytes that nobody has sent: at random, or by changing some that are well formed. */
public final class Mutation {

	private final Random random;

	public Mutation(Random random) {
		this.random = random;
	}

	/** Returns up to {@code most} bytes. */
	public byte[] randomBytes(int most) {
		byte[] bytes = new byte[random.nextInt(most + 1)];
		random.nextBytes(bytes);
		return bytes;
	}

	/** Changes and cuts some bytes: what goes wrong on a wire, and what somebody does who means harm. */
	public byte[] mutated(byte[] bytes) {
		byte[] result = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 10)) : bytes.clone();
		for (int i = random.nextInt(5); i > 0 && result.length > 0; i--) {
			int at = random.nextInt(random.nextBoolean() ? result.length : Math.min(12, result.length));
			result[at] = switch (random.nextInt(4)) {
				case 0 -> (byte) 0xff;
				case 1 -> 0;
				case 2 -> (byte) (result[at] ^ 1 << random.nextInt(8));
				default -> (byte) random.nextInt();
			};
		}
		return result;
	}
}
