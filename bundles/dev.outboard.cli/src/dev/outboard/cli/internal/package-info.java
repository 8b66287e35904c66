/** The headless application. */
package dev.outboard.cli.internal;
