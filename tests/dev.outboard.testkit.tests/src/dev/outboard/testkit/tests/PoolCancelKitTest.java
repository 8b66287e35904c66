package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PoolCancelKit;

class PoolCancelKitTest extends PoolCancelKit {
}
