package dev.outboard.ui.console.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.preferences.OutboardPreferences;

/**
 * A worker's page in the Console view: what it prints and logs, in the colours of the theme. It stays after the worker's
 * end, until it is removed.
 */
public final class WorkerConsole extends MessageConsole {

	/** Its type, for who extends consoles. */
	public static final String TYPE = "dev.outboard.ui.console.worker";

	private static final String ICON = "icons/console.svg";

	private final Transcript transcript;
	private final Consumer<Transcript> closed;
	private final ColorRegistry colors = JFaceResources.getColorRegistry();
	private final Map<LineKind, MessageConsoleStream> streams = new EnumMap<>(LineKind.class);
	private final IPropertyChangeListener recolor = change -> streams.forEach(this::color);
	private final ConsolePump pump;

	/** @param closed hears when it is removed */
	WorkerConsole(Transcript transcript, Consumer<Transcript> closed) {
		super(NLS.bind(Messages.console_name, transcript.worker().name()), TYPE, icon(), true);
		this.transcript = transcript;
		this.closed = closed;
		int limit = OutboardPreferences.consoleLimit();
		// Then the oldest tenth goes.
		setWaterMarks(limit - limit / 10, limit);
		for (LineKind kind : LineKind.values()) {
			MessageConsoleStream stream = newMessageStream();
			streams.put(kind, stream);
			color(kind, stream);
		}
		colors.addListener(recolor);
		SourceLinks.addTo(this);
		UiExecutor uiThread = UiExecutor.of(Display.getCurrent());
		pump = new ConsolePump(transcript, streams, () -> uiThread.execute(this::showEnd));
	}

	/** Returns what it shows. */
	Transcript transcript() {
		return transcript;
	}

	@Override
	protected void init() {
		super.init();
		transcript.open(pump::announce);
	}

	@Override
	protected void dispose() {
		transcript.close();
		pump.cancel();
		colors.removeListener(recolor);
		closed.accept(transcript);
		super.dispose();
	}

	private void showEnd() {
		setName(NLS.bind(Messages.console_ended, transcript.worker().name()));
	}

	private void color(LineKind kind, MessageConsoleStream stream) {
		stream.setColor(colors.get(kind.color()));
	}

	private static ImageDescriptor icon() {
		return ResourceLocator.imageDescriptorFromBundle(WorkerConsole.class, ICON)
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
