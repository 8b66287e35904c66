package dev.outboard.ui.internal.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** Gives the Properties view a page of its own for the Workers view, one that follows what is selected there. */
public final class PropertyPageAdapters implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object view, Class<T> type) {
		return type == IPropertySheetPage.class ? type.cast(new WorkerPropertiesPage()) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySheetPage.class };
	}
}
