/** Names, types and failures, written for people. */
package dev.outboard.json.internal.text;
