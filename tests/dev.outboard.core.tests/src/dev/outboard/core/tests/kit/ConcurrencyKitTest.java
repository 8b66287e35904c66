package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.ConcurrencyKit;

class ConcurrencyKitTest extends ConcurrencyKit {
}
