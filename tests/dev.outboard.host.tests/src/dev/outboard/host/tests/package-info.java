/** Tests of dev.outboard.host. */
package dev.outboard.host.tests;
