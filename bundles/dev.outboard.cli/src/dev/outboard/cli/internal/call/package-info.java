/** A worker that is started for one call. */
package dev.outboard.cli.internal.call;
