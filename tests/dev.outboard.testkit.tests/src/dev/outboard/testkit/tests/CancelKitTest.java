package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.CancelKit;

class CancelKitTest extends CancelKit {
}
