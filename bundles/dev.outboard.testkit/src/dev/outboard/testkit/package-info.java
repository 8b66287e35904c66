/** Gives JUnit tests workers under every start method, and checks that they leave nothing behind. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.testkit;
