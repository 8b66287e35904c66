/** Demonstrations of the samples: what happens in a call, step by step. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.samples.demo;
