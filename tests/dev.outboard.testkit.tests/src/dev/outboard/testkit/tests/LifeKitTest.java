package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.LifeKit;

class LifeKitTest extends LifeKit {
}
