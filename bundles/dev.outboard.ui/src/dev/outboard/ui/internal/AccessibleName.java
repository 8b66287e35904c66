package dev.outboard.ui.internal;

import java.util.Optional;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names a control that has no label of its own, for screen readers. */
public final class AccessibleName {

	private static final String KEY = AccessibleName.class.getName();

	private AccessibleName() {
	}

	/** Makes screen readers call {@code control} by {@code name}. */
	public static void set(Control control, String name) {
		control.setData(KEY, name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = name;
			}
		});
	}

	/** Returns the name that {@code control} was given. */
	public static Optional<String> of(Control control) {
		return Optional.ofNullable((String) control.getData(KEY));
	}
}
