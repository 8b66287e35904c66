package dev.outboard.wire.internal.codec;

/** The forms a string takes on the wire: UTF-8 where it can, else its {@code char}s, so that none is changed. */
final class StringForm {

	static final int NULL = 0;
	static final int UTF8 = 1;
	static final int UTF16 = 2;

	private StringForm() {
	}

	/** Returns whether every surrogate has its partner, as UTF-8 demands. */
	static boolean isWellFormed(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (Character.isSurrogate(c)) {
				boolean paired = Character.isHighSurrogate(c) && i + 1 < value.length()
						&& Character.isLowSurrogate(value.charAt(i + 1));
				if (!paired) {
					return false;
				}
				i++;
			}
		}
		return true;
	}
}
