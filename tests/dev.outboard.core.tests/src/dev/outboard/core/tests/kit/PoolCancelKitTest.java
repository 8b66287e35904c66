package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PoolCancelKit;

class PoolCancelKitTest extends PoolCancelKit {
}
