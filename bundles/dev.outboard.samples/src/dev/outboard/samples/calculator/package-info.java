/** Squares numbers, slowly where asked: for the demo of pools. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.calculator;
