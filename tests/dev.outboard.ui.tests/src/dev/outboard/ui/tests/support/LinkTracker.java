package dev.outboard.ui.tests.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Stands in for what links stack traces in an IDE: keeps what it is to link. */
public final class LinkTracker implements IPatternMatchListenerDelegate {

	private static final List<String> FOUND = new CopyOnWriteArrayList<>();

	private TextConsole console;

	/** Returns the texts that were to be linked, of all consoles. */
	public static List<String> found() {
		return FOUND;
	}

	@Override
	public void connect(TextConsole to) {
		console = to;
	}

	@Override
	public void disconnect() {
		console = null;
	}

	@Override
	public void matchFound(PatternMatchEvent event) {
		try {
			FOUND.add(console.getDocument().get(event.getOffset(), event.getLength()));
		} catch (BadLocationException e) {
			throw new AssertionError("what was found is gone", e);
		}
	}
}
