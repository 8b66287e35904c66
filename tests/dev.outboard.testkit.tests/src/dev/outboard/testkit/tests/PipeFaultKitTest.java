package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PipeFaultKit;

class PipeFaultKitTest extends PipeFaultKit {
}
