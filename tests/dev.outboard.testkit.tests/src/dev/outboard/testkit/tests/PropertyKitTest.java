package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PropertyKit;

class PropertyKitTest extends PropertyKit {
}
