package dev.outboard.wire.internal.channel;

import java.util.ArrayList;
import java.util.List;

import dev.outboard.wire.internal.codec.ChannelReference;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.Output;

/**
 * What a channel is to be that the hub is asked to make.
 *
 * @param wanted   what is to stand for it, without an id
 * @param elements the names of its elements' types, for a person
 */
public record Creation(ChannelReference wanted, List<String> elements) {

	void write(Output out) {
		wanted.write(out);
		out.writeLength(elements.size());
		elements.forEach(out::writeString);
	}

	/**
	 * Reads what was written.
	 *
	 * @throws dev.outboard.wire.internal.codec.CodecException when it is something else
	 */
	public static Creation read(Input in) {
		ChannelReference wanted = ChannelReference.read(in);
		List<String> elements = new ArrayList<>();
		for (int left = in.readCount(1); left > 0; left--) {
			elements.add(in.readText());
		}
		return new Creation(wanted, elements);
	}
}
