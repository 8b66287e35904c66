/** Goes wrong in every way a worker can: for tests, and to see what happens then. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.faulty;
