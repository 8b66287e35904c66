/** Does what messages say: a worker that is a message loop, and has a state. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.doer;
