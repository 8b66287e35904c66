package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.ProgressKit;

class ProgressKitTest extends ProgressKit {
}
