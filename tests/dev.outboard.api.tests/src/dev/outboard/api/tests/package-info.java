/** Tests of dev.outboard.api. */
package dev.outboard.api.tests;
