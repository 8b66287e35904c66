package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PoolFaultKit;

class PoolFaultKitTest extends PoolFaultKit {
}
