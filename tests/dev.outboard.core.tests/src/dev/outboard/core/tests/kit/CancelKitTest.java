package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.CancelKit;

class CancelKitTest extends CancelKit {
}
