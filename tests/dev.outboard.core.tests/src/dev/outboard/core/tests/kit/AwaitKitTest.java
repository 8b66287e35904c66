package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.AwaitKit;

class AwaitKitTest extends AwaitKit {
}
