/** Commands for the console of a framework, where an application has one. */
package dev.outboard.cli.internal.gogo;
