package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PipeEndKit;

class PipeEndKitTest extends PipeEndKit {
}
