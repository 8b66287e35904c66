package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.LargeSignalKit;

class LargeSignalKitTest extends LargeSignalKit {
}
