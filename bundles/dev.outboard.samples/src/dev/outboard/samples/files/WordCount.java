package dev.outboard.samples.files;

/**
 * How much text a file holds, counted as by {@code wc}.
 *
 * @param lines its line feeds: a last line that has none isn't counted
 * @param words its words: what white space, the no-break kind included, sets apart
 * @param bytes its size
 */
public record WordCount(long lines, long words, long bytes) {
}
