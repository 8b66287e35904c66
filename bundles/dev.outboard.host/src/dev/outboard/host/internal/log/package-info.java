/** What a worker logs, on its way to the control side. */
package dev.outboard.host.internal.log;
