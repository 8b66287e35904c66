package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.QueueUseKit;

class QueueUseKitTest extends QueueUseKit {
}
