package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.QueueKit;

class QueueKitTest extends QueueKit {
}
