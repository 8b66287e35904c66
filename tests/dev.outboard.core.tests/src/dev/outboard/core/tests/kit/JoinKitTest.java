package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.JoinKit;

class JoinKitTest extends JoinKit {
}
