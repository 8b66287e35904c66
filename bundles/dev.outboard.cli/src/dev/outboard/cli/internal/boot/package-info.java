/** What makes the next start of the command line faster. */
package dev.outboard.cli.internal.boot;
