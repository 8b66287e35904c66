/** The process that the commands run in: its streams, its exit status, its end. */
package dev.outboard.cli.internal.console;
