package org.eclipse.help.ui.internal.views;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Stands in for the class of the platform's help, without which the JVM refuses those of cheat sheets as unverifiable. It
 * is never made: that is for cheat sheets beside a dialog, of which there are none. Where the platform's help is
 * installed, its own class is found first.
 */
public final class HelpTray extends DialogTray {

	@Override
	protected Control createContents(Composite parent) {
		throw new UnsupportedOperationException("install org.eclipse.help.ui to show a cheat sheet beside a dialog");
	}
}
