package dev.outboard.ui.internal.call.result;

import java.util.List;

import org.eclipse.swt.graphics.ImageData;

/**
 * A result as it is shown: made on any thread, of bounded size,
 * and without a class of whoever contributes the worker.
 */
public sealed interface Presentation {

	/** Returns it in words, for the history. */
	String text();

	/** Words that stand for themselves. */
	record Plain(String text) implements Presentation {
	}

	/**
	 * A table.
	 *
	 * @param columns the headings
	 * @param rows    what stands below them
	 * @param leftOut how many rows there would be besides
	 * @param text    it in words
	 */
	record Grid(List<String> columns, List<String[]> rows, int leftOut, String text) implements Presentation {
	}

	/**
	 * A picture.
	 *
	 * @param image what it shows
	 * @param text  it in words
	 */
	record Picture(ImageData image, String text) implements Presentation {
	}

	/**
	 * What went wrong.
	 *
	 * @param text the message, and the stack trace where there is one
	 */
	record Failure(String text) implements Presentation {
	}
}
