package dev.outboard.workbench.internal;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.osgi.framework.FrameworkUtil;

/** Configures the workbench: what it opens with, and that it remembers how it was left. */
final class OutboardWorkbenchAdvisor extends WorkbenchAdvisor {

	/** The system property that about.mappings names, so that the About dialog tells the version. */
	private static final String VERSION = "dev.outboard.workbench.version";

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		System.setProperty(VERSION, FrameworkUtil.getBundle(OutboardWorkbenchAdvisor.class).getVersion().toString());
		configurer.setSaveAndRestore(true);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return OutboardPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new OutboardWindowAdvisor(configurer);
	}
}
