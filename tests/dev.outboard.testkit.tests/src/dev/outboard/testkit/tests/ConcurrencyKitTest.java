package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.ConcurrencyKit;

class ConcurrencyKitTest extends ConcurrencyKit {
}
