/** What workers do with channels: the other sides of the demos that have some. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.courier;
