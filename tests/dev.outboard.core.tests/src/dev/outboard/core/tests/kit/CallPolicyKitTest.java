package dev.outboard.core.tests.kit;

import dev.outboard.testkit.kit.CallPolicyKit;

class CallPolicyKitTest extends CallPolicyKit {
}
