package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.QueueKit;

class QueueKitTest extends QueueKit {
}
