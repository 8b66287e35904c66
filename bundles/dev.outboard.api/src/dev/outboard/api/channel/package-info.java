/** What crosses the border between processes beside calls: queues, pipes, shared maps and lists. For either side of it. */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.channel;
