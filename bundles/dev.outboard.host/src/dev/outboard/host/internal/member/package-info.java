/** The worker's side of signals and properties. */
package dev.outboard.host.internal.member;
