package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.SharedKit;

class SharedKitTest extends SharedKit {
}
