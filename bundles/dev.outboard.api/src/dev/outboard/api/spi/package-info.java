/** What a start method must provide, and what other bundles may plug into the process-control service. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.spi;
