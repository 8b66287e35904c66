/** The Call view, and a worker to be called. */
package dev.outboard.ui.tests.call;
