package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.AwaitKit;

class AwaitKitTest extends AwaitKit {
}
