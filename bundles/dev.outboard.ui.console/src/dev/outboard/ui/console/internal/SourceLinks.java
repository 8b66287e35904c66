package dev.outboard.ui.console.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.console.IPatternMatchListener;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/**
 * Links stack traces to source, where there are Java development tools: by what these contribute to their own consoles,
 * looked up by its id. Without them there are no links.
 */
final class SourceLinks implements IPatternMatchListener {

	private static final String POINT = "org.eclipse.ui.console.consolePatternMatchListeners";

	/** Links what is in brackets at the end of a stack frame, as in {@code (Upper.java:12)}. */
	private static final String TRACKER = "org.eclipse.jdt.debug.ui.JavaConsoleTracker";

	private final IPatternMatchListenerDelegate tracker;

	private SourceLinks(IPatternMatchListenerDelegate tracker) {
		this.tracker = tracker;
	}

	/** Adds links to a console, where there is what makes them. */
	static void addTo(TextConsole console) {
		tracker().map(SourceLinks::new).ifPresent(console::addPatternMatchListener);
	}

	private static Optional<IPatternMatchListenerDelegate> tracker() {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
				.filter(element -> TRACKER.equals(element.getAttribute("id"))).findFirst().flatMap(SourceLinks::create);
	}

	private static Optional<IPatternMatchListenerDelegate> create(IConfigurationElement element) {
		try {
			return Optional.of((IPatternMatchListenerDelegate) element.createExecutableExtension("class"));
		} catch (CoreException e) {
			ILog.of(SourceLinks.class).warn("Stack traces in consoles of workers are not linked to source: "
					+ e.getMessage(), e);
			return Optional.empty();
		}
	}

	@Override
	public String getPattern() {
		return "\\([\\w\\.\\\\/@]*\\w+\\.java:\\d+\\)";
	}

	@Override
	public String getLineQualifier() {
		return "\\.java:";
	}

	@Override
	public int getCompilerFlags() {
		return Pattern.UNICODE_CHARACTER_CLASS;
	}

	@Override
	public void connect(TextConsole console) {
		tracker.connect(console);
	}

	@Override
	public void disconnect() {
		tracker.disconnect();
	}

	@Override
	public void matchFound(PatternMatchEvent event) {
		tracker.matchFound(event);
	}
}
