package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PoolKit;

class PoolKitTest extends PoolKit {
}
