package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PoolLifeKit;

class PoolLifeKitTest extends PoolLifeKit {
}
