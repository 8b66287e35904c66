package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.QueueUseKit;

class QueueUseKitTest extends QueueUseKit {
}
