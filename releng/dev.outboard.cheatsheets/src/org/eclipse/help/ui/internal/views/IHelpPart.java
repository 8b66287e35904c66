package org.eclipse.help.ui.internal.views;

/** Stands in for the interface of the platform's help, for the same reason as {@link HelpTray}. */
public interface IHelpPart {
}
