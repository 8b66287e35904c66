package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PoolKit;

class PoolKitTest extends PoolKit {
}
