package dev.outboard.testkit.tests;

import dev.outboard.testkit.kit.CallPolicyKit;

class CallPolicyKitTest extends CallPolicyKit {
}
