/** Counts, and tells of it: by signals, and to a progress monitor. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.counter;
