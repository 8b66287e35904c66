/** From workers to widgets: tasks and EventAdmin events brought to the UI thread without flooding it. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.ui.events;
