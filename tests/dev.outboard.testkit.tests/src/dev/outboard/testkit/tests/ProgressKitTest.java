package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.ProgressKit;

class ProgressKitTest extends ProgressKit {
}
