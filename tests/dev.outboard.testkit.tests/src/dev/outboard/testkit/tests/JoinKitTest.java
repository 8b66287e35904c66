package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.JoinKit;

class JoinKitTest extends JoinKit {
}
