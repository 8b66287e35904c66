package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PipeEndKit;

class PipeEndKitTest extends PipeEndKit {
}
