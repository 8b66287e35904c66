/** Calls of functions that are known by their description. */
package dev.outboard.json.internal.call;
