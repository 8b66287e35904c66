package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.LifeKit;

class LifeKitTest extends LifeKit {
}
