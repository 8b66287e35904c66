package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.PipeKit;

class PipeKitTest extends PipeKit {
}
