/** Reads whole files, out of the way of the application. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.files;
