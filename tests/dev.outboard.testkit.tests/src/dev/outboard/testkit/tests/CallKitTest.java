package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.CallKit;

class CallKitTest extends CallKit {
}
