package dev.outboard.testkit.probe;

import java.util.concurrent.CountDownLatch;

/** A process that never ends by itself. */
public final class Forever {

	private Forever() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		new CountDownLatch(1).await();
	}
}
