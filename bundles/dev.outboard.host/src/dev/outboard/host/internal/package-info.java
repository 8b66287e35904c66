/** The program inside a child JVM. */
package dev.outboard.host.internal;
