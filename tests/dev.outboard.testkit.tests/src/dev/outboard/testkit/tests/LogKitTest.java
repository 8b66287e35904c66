package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.LogKit;

class LogKitTest extends LogKit {
}
