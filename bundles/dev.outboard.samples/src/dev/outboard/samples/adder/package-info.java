/** Adds numbers, and announces each sum as a signal. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.adder;
