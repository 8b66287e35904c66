/** Tests of the views, on a real display with real workers. */
package dev.outboard.ui.tests;
