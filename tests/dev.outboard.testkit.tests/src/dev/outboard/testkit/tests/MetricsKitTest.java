package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.MetricsKit;

class MetricsKitTest extends MetricsKit {
}
