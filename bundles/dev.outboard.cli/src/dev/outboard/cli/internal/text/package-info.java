/** Names, written for people. */
package dev.outboard.cli.internal.text;
