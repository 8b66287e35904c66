package dev.outboard.ui.internal.table;

import java.util.function.Function;

/**
 * A column of a {@link VirtualTable}.
 *
 * @param title     its heading
 * @param alignment SWT's constant for how its text is aligned
 * @param weight    which share of the table's width it gets
 * @param minimum   the width, in SWT's points, that it always gets
 * @param text      what stands in its cell of a row
 * @param <E>       the rows
 */
public record Column<E>(String title, int alignment, int weight, int minimum, Function<? super E, String> text) {
}
