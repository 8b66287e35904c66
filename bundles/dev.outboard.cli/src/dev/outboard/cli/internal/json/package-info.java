/** Arguments from the command line to Java values, and results to JSON and text. */
package dev.outboard.cli.internal.json;
