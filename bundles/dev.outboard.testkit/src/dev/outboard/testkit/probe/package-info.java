/** The workers of the compatibility kit. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.testkit.probe;
