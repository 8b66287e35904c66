/** Runs until it crashes, again and again. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.unstable;
