package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.SharedKit;

class SharedKitTest extends SharedKit {
}
