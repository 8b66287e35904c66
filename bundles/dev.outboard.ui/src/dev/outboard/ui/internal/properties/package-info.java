/** What the Properties view shows of workers and their definitions. */
package dev.outboard.ui.internal.properties;
