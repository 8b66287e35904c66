/** The EventAdmin topics that Outboard publishes on, and the properties of its events. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.event;
