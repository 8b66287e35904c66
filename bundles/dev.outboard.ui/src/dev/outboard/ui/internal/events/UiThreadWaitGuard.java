package dev.outboard.ui.internal.events;

import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import dev.outboard.api.spi.WaitGuard;

/**
 * Refuses waits on the UI thread.
 *
 * <p>Exists only while there is a workbench: asking SWT would load its native library, which a headless application may
 * not have.
 */
@Component(reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class UiThreadWaitGuard implements WaitGuard {

	@Override
	public Optional<String> refusal() {
		return Optional.ofNullable(Display.findDisplay(Thread.currentThread())).map(display -> "it is the UI thread");
	}
}
