package dev.outboard.ui.internal.configurations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import dev.outboard.ui.internal.AccessibleName;
import dev.outboard.ui.internal.HelpContexts;

/** The preference page on which start configurations are removed. */
public final class ConfigurationListPage extends PreferencePage implements IWorkbenchPreferencePage {

	private final Set<String> removed = new HashSet<>();
	private ListViewer list;
	private Button remove;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Messages.list_description);
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		HelpContexts.set(area, HelpContexts.CONFIGURATIONS);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		list = new ListViewer(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		AccessibleName.set(list.getList(), getTitle());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 160).applyTo(list.getList());
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(LabelProvider.createTextProvider(ConfigurationListPage::label));
		remove = new Button(area, SWT.PUSH);
		remove.setText(Messages.list_remove);
		setButtonLayoutData(remove);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
		remove.addListener(SWT.Selection, e -> removeSelected());
		list.addSelectionChangedListener(e -> remove.setEnabled(!e.getSelection().isEmpty()));
		show();
		return area;
	}

	@Override
	public boolean performOk() {
		removed.forEach(StartConfigurations::remove);
		removed.clear();
		return true;
	}

	static String label(Object configuration) {
		return configuration instanceof StartConfiguration it ? NLS.bind(Messages.list_column, it.name(), it.definitionId())
				: "";
	}

	private void removeSelected() {
		for (Object selected : list.getStructuredSelection()) {
			removed.add(((StartConfiguration) selected).name());
		}
		show();
	}

	private void show() {
		List<StartConfiguration> left = StartConfigurations.all().stream().filter(it -> !removed.contains(it.name()))
				.toList();
		list.setInput(left);
		remove.setEnabled(false);
	}
}
