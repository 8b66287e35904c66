/** Tests of the observables. */
package dev.outboard.ui.tests.databinding;
