/** The compatibility kit: what a worker must do alike under every start method. Extend a class of it to run it. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.testkit.kit;
