/** Turns text into upper case: the smallest worker there can be. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.upper;
