package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.LargeSignalKit;

class LargeSignalKitTest extends LargeSignalKit {
}
