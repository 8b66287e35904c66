package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PoolLifeKit;

class PoolLifeKitTest extends PoolLifeKit {
}
