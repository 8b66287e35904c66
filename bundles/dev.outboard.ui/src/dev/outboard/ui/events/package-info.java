/**
 * From workers to widgets: tasks, signals, properties and EventAdmin events brought to the UI thread without
 * flooding it, and workers that end with what shows them.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.ui.events;
