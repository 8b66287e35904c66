package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PipeKit;

class PipeKitTest extends PipeKit {
}
