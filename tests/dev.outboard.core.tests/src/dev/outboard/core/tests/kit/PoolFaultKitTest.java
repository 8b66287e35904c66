package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PoolFaultKit;

class PoolFaultKitTest extends PoolFaultKit {
}
