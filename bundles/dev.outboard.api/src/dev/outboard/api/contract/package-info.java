/** What a contract holds besides functions: signals, properties, and which results are announced as signals. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.contract;
