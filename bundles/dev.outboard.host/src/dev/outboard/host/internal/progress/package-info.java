/** Progress monitors in the worker. */
package dev.outboard.host.internal.progress;
