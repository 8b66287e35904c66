package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.LogKit;

class LogKitTest extends LogKit {
}
