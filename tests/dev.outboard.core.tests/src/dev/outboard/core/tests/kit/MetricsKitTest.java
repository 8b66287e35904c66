package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.MetricsKit;

class MetricsKitTest extends MetricsKit {
}
