/** A call for each line of an input, by a pool of workers. */
package dev.outboard.cli.internal.map;
