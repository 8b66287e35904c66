/** The calls that last, as jobs in the Progress view. */
package dev.outboard.ui.internal.progress;
