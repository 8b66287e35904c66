/** What workers announce, as observables of JFace data binding. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.ui.databinding;
