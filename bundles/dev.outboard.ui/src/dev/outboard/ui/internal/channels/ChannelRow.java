package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.OptionalLong;

import dev.outboard.api.channel.ChannelStatus;

/**
 * A line of the Channels view.
 *
 * @param key        tells the channel or pool from all others
 * @param name       its name, or its number where it has none
 * @param kind       what it is
 * @param elements   the names of the types of what it carries
 * @param depth      how much is in it
 * @param capacity   how much it holds at the most, where that is bounded
 * @param unfinished how much of what went through it is not done with, where it can tell
 * @param flow       how much went through it
 * @param producers  how many wait for room
 * @param consumers  how many wait for something to take
 * @param waiting    who waits, where that is known
 * @param holders    who has it, for a person
 */
record ChannelRow(Object key, String name, String kind, List<String> elements, long depth, OptionalLong capacity,
		OptionalLong unfinished, Flow flow, int producers, int consumers, ChannelStatus.Waiting waiting, List<String> holders) {

	/**
	 * What went through a channel or pool.
	 *
	 * @param put      how much was put into it so far
	 * @param taken    how much was taken from it so far
	 * @param putRate  how much was put into it each second, of late
	 * @param takeRate how much was taken from it each second, of late
	 */
	record Flow(long put, long taken, double putRate, double takeRate) {
	}

	/** Returns the number of a channel whose contents can be looked at; empty for what they go through. */
	OptionalLong shared() {
		return key instanceof Long id && kind.startsWith("Shared") ? OptionalLong.of(id) : OptionalLong.empty();
	}

	/** Returns how full it is, from 0 to 1; negative where it holds any number. */
	double fill() {
		return capacity.isPresent() && capacity.getAsLong() > 0 ? Math.min(1.0, (double) depth / capacity.getAsLong()) : -1;
	}
}
