package dev.outboard.ui.internal.configurations;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import dev.outboard.ui.internal.HelpContexts;

/** The page on which start configurations are chosen, and the file to write them to. */
final class ConfigurationExportPage extends WizardPage {

	private CheckboxTableViewer list;
	private FileField file;

	ConfigurationExportPage() {
		super("configurations", Messages.export_title, null);
		setDescription(Messages.export_message);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		HelpContexts.set(area, HelpContexts.CONFIGURATIONS);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.export_list);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		list = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(320, 140).applyTo(list.getTable());
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(LabelProvider.createTextProvider(ConfigurationListPage::label));
		list.setInput(StartConfigurations.all());
		list.setAllChecked(true);
		list.addCheckStateListener(e -> check());
		file = new FileField(area, SWT.SAVE, this::check);
		setControl(area);
		check();
	}

	String path() {
		return file.path();
	}

	List<StartConfiguration> chosen() {
		return Arrays.stream(list.getCheckedElements()).map(StartConfiguration.class::cast).toList();
	}

	private void check() {
		boolean any = list.getCheckedElements().length > 0;
		setErrorMessage(any ? null : list.getTable().getItemCount() == 0 ? Messages.export_empty : Messages.export_none);
		setPageComplete(any && !path().isEmpty());
	}
}
