package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.SupervisionKit;

class SupervisionKitTest extends SupervisionKit {
}
