/**
 * Lets what a worker logs through SLF4J 2 take the way of {@code java.util.logging} to the control side. It stands on
 * the class path of a worker's JVM where SLF4J does and no provider; in the framework it provides nothing, so that the
 * application's own logging stays as it is.
 */
package dev.outboard.slf4j.internal;
