package dev.outboard.workbench.internal.help;

/**
 * A page of help, ready to be shown.
 *
 * @param title  its title
 * @param markup its text, as a form text takes it
 */
record HelpPage(String title, String markup) {
}
