/** The commands, and how they fail. */
package dev.outboard.cli.internal.command;
