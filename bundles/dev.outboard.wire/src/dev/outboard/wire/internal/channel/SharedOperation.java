package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.CodecException;

/**
 * What clients ask of what is shared at the hub. Keys, elements and values have their length before them; "stored" is
 * whether there is something, and if so, its version and the rest its bytes.
 */
public enum SharedOperation {

	/** Begin to tell a replica all there is, and then what changes: number of the replica, its credit in bytes. */
	SUBSCRIBE,
	/** A replica has taken in what it was told: number of the replica, how many bytes. */
	CREDIT,
	/** Tell when all before this was done; answered by nothing. */
	FLUSH,
	/** Tell how much there is; answered by that. */
	SIZE,
	/** Forget all. */
	CLEAR,

	/** Map: what is there; key; answered by what is stored. */
	GET,
	/** Map: put; key, value; answered by what was stored. */
	PUT,
	/** Map: put, without an answer; key, value. */
	PUT_ONLY,
	/** Map: put unless something is there; key, value; answered by what was stored. */
	PUT_IF_ABSENT,
	/** Map: put if something is there; key, value; answered by what was stored. */
	REPLACE,
	/** Map: put if that value is there; key, expected, value; answered by whether. */
	REPLACE_EQUAL,
	/** Map: remove; key; answered by what was stored. */
	REMOVE,
	/** Map: remove if that value is there; key, expected; answered by whether. */
	REMOVE_EQUAL,
	/**
	 * Map: put if the version is that; key, version or 0, whether there is a value, value; answered by whether, else
	 * what is stored.
	 */
	COMPARE_AND_SET,
	/** Map: put all; keys and values up to the end. */
	PUT_ALL,
	/** Number: add to it; how much; answered by the sum. */
	ADD,

	/** List: what is there; index; answered by {@link #SIZE} or -1, and the element. */
	GET_AT,
	/** List: add at the end; element; answered by nothing. */
	APPEND,
	/** List: add at an index; index, elements up to the end; answered by whether it is one. */
	INSERT,
	/** List: replace; index, element; answered by whether it is one, and the element before. */
	SET,
	/** List: remove; index; answered by whether it is one, and the element. */
	DELETE,
	/** List: remove the first that equals; element; answered by whether there was one. */
	DELETE_EQUAL,
	/** List: remove from an index up to, and without, another; both; answered by whether they are. */
	DELETE_RANGE,
	/** List: replace all if the version is that; version, elements up to the end; answered by whether. */
	REPLACE_ALL;

	private static final SharedOperation[] VALUES = values();

	/**
	 * Returns that of a number.
	 *
	 * @throws CodecException when there is none
	 */
	public static SharedOperation of(int number) {
		if (number < 0 || number >= VALUES.length) {
			throw new CodecException("no operation on what is shared is numbered " + number);
		}
		return VALUES[number];
	}
}
