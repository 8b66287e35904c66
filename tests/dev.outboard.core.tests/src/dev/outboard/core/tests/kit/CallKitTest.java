package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.CallKit;

class CallKitTest extends CallKit {
}
