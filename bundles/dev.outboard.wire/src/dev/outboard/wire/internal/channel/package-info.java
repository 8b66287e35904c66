/** Channels as a process or a worker sees them: objects that stand for what lives at the hub, and their conversation with it. */
package dev.outboard.wire.internal.channel;
