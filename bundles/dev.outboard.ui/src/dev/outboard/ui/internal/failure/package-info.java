/** What the Error Log hears of workers. */
package dev.outboard.ui.internal.failure;
