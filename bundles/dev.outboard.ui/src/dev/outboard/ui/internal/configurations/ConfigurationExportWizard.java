package dev.outboard.ui.internal.configurations;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Writes start configurations to a file. */
public final class ConfigurationExportWizard extends Wizard implements IExportWizard {

	private final ConfigurationExportPage page = new ConfigurationExportPage();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.export_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		String path = page.path();
		List<StartConfiguration> chosen = page.chosen();
		try {
			getContainer().run(true, false, monitor -> ConfigurationFile.write(path, chosen));
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getTargetException().getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
