package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.SignalKit;

class SignalKitTest extends SignalKit {
}
