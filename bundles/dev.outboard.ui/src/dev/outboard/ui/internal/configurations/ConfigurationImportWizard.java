package dev.outboard.ui.internal.configurations;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;

/** Reads start configurations from a file. */
public final class ConfigurationImportWizard extends Wizard implements IImportWizard {

	private final ConfigurationImportPage page = new ConfigurationImportPage();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.import_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		String path = page.path();
		List<StartConfiguration> read = new ArrayList<>();
		try {
			getContainer().run(true, false, monitor -> read.addAll(ConfigurationFile.read(path)));
			StartConfigurations.add(read, page.replaces());
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getTargetException().getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
