package dev.outboard.ui.internal.call.result;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

import dev.outboard.api.CallRejectedException;
import dev.outboard.api.RemoteWorkerException;
import dev.outboard.api.WorkerExitedException;
import dev.outboard.api.WorkerTimeoutException;
import dev.outboard.json.internal.ConversionException;
import dev.outboard.json.internal.TextValues;
import dev.outboard.json.internal.text.StackTraceText;
import dev.outboard.ui.internal.Failures;

/**
 * Makes of a result what is shown of it. Not for the UI thread: it runs code of the result's classes, and decodes
 * pictures.
 */
public final class Presenter {

	private Presenter() {
	}

	/** Returns what is shown of what a function returned, which may be null. */
	public static Presentation of(Object result) {
		return switch (result) {
			case null -> new Presentation.Plain(Messages.value_null);
			case Optional<?> none when none.isEmpty() -> new Presentation.Plain(Messages.value_empty);
			case Optional<?> some -> of(some.get());
			case byte[] bytes -> bytes(bytes);
			case String text -> new Presentation.Plain(ShownText.whole(text));
			case Record record -> Grids.ofRecord(record);
			case Map<?, ?> map -> map.isEmpty() ? new Presentation.Plain(Messages.value_none) : Grids.ofMap(map);
			case Collection<?> elements -> elements(elements);
			case Object array when array.getClass().isArray() -> elements(elements(array));
			default -> new Presentation.Plain(ShownText.whole(String.join("\n", TextValues.lines(result))));
		};
	}

	/** Returns what is shown of a function that returns nothing. */
	public static Presentation ofNothing() {
		return new Presentation.Plain(Messages.value_nothing);
	}

	/** Returns what is shown of a failure: with the worker's stack trace where it was the function that threw. */
	public static Presentation.Failure of(Throwable failure) {
		String text = switch (failure) {
			case ConversionException e -> e.getMessage();
			case WorkerExitedException e -> e.getMessage();
			case WorkerTimeoutException e -> e.getMessage();
			case CallRejectedException e -> e.getMessage();
			case CancellationException e -> Messages.cancelled;
			case RemoteWorkerException e -> StackTraceText.of(e);
			default -> Failures.message(failure) + "\n\n" + StackTraceText.of(failure);
		};
		return new Presentation.Failure(ShownText.whole(text));
	}

	private static Presentation elements(Collection<?> elements) {
		return elements.isEmpty() ? new Presentation.Plain(Messages.value_none) : Grids.ofElements(elements);
	}

	private static List<Object> elements(Object array) {
		return new AbstractList<>() {
			@Override
			public Object get(int index) {
				return Array.get(array, index);
			}

			@Override
			public int size() {
				return Array.getLength(array);
			}
		};
	}

	private static Presentation bytes(byte[] bytes) {
		try {
			ImageData[] images = new ImageLoader().load(new ByteArrayInputStream(bytes));
			if (images.length > 0) {
				String text = NLS.bind(Messages.value_picture,
						new Object[] { images[0].width, images[0].height, ShownText.count(bytes.length) });
				return new Presentation.Picture(images[0], text);
			}
		} catch (SWTException noPicture) {
			return new Presentation.Plain(HexText.of(bytes));
		}
		return new Presentation.Plain(HexText.of(bytes));
	}
}
