package dev.outboard.samples.doer;

/**
 * What a {@link Doer} says to a message.
 *
 * @param text what it says
 * @param pid  the process that it says so from
 */
public record Answer(String text, long pid) {
}
