/** The control side: find worker definitions, start workers, call them, and see how they end. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api;
