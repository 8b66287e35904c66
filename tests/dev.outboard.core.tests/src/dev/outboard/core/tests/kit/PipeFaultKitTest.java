package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PipeFaultKit;

class PipeFaultKitTest extends PipeFaultKit {
}
