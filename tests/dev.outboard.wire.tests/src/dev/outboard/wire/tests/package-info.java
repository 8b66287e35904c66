/** Tests of dev.outboard.wire. */
package dev.outboard.wire.tests;
