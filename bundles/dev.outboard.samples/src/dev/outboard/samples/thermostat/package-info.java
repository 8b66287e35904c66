/** Keeps a room warm: a worker with properties. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.thermostat;
