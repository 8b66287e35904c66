/** What a worker's implementation sees of its own life, on the worker's side of the border. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.worker;
