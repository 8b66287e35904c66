/** The consoles of workers in the platform's Console view. */
package dev.outboard.ui.console.internal;
