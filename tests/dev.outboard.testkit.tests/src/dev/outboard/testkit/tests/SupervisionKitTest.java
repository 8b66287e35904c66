package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.SupervisionKit;

class SupervisionKitTest extends SupervisionKit {
}
