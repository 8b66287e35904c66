package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.SignalKit;

class SignalKitTest extends SignalKit {
}
