package dev.outboard.workbench.internal;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The application: a workbench on a workspace that it has for itself. */
public final class OutboardApplication implements IApplication {

	private static final Integer EXIT_NO_WORKSPACE = 1;

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			Optional<Location> location = Optional.ofNullable(Platform.getInstanceLocation());
			Optional<String> refusal = WorkspaceLock.acquire(location);
			if (refusal.isPresent()) {
				refuse(display, context, refusal.get());
				return EXIT_NO_WORKSPACE;
			}
			try {
				return run(display);
			} finally {
				location.ifPresent(Location::release);
			}
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
		}
	}

	private static Integer run(Display display) {
		int code = PlatformUI.createAndRunWorkbench(display, new OutboardWorkbenchAdvisor());
		return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
	}

	/** Tells both who started it from a terminal and who did from a desktop. */
	private static void refuse(Display display, IApplicationContext context, String why) {
		System.err.println(why);
		context.applicationRunning();
		MessageBox box = new MessageBox(new Shell(display), SWT.ICON_INFORMATION | SWT.OK);
		box.setText(Messages.product_name);
		box.setMessage(why);
		box.open();
	}
}
