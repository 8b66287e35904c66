package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.PipeKit;

/** Runs {@link PipeKit} here. */
class PipeKitTest extends PipeKit {
}
