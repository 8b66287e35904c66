/** Finds what the arguments of a command name: services, workers, functions. */
package dev.outboard.cli.internal.lookup;
