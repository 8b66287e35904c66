package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PropertyKit;

class PropertyKitTest extends PropertyKit {
}
