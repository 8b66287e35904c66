/** Arguments that a person writes to Java values, and results to JSON and text. */
package dev.outboard.json.internal;
